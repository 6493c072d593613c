package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Something in the text of a file that its JSON tree no longer shows, such as a member that was written twice.
 *
 * @param pointer the place in the document
 * @param message what is wrong with it; one line
 */
public record YamlProblem(JsonPointer pointer, String message) {}
