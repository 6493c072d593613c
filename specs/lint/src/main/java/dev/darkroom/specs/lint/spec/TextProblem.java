package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Something in the text of a file that its JSON tree no longer shows, such as a member that was written twice.
 *
 * @param pointer the place in the document
 * @param message what is wrong with it; one line
 * @param isStyle whether everybody reads it alike, so that it is only a matter of our taste
 */
public record TextProblem(JsonPointer pointer, String message, boolean isStyle) {

    /** A problem that makes some reader understand something else. */
    TextProblem(JsonPointer pointer, String message) {
        this(pointer, message, false);
    }
}
