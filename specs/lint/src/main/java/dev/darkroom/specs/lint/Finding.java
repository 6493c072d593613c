package dev.darkroom.specs.lint;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.lint.spec.TextPosition;
import java.nio.file.Path;

/**
 * One thing that is wrong with one file.
 *
 * @param file the file as the caller named it
 * @param position where in its text
 * @param pointer the offending place in that file; the empty pointer means the file as a whole
 * @param severity how wrong the file is for it
 * @param rule the kebab-case name of the rule that found it
 * @param message what is wrong and, where it is not obvious, what would be right; one line
 */
public record Finding(
        Path file, TextPosition position, JsonPointer pointer, Severity severity, String rule, String message) {

    /** The line a person or an editor reads: {@code file:line:column: #/json/pointer: rule: message}. */
    @Override
    public String toString() {
        return file + ":" + position.line() + ":" + position.column() + ": #" + pointer + ": " + rule + ": " + message;
    }
}
