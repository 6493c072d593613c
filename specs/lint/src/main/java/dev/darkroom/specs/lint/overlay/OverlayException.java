package dev.darkroom.specs.lint.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.lint.spec.TextPosition;

/** An overlay is none, or cannot be applied; the message says in one line where, and why. */
public final class OverlayException extends Exception {

    private static final long serialVersionUID = 1L;

    OverlayException(SpecFile file, JsonPointer pointer, String why) {
        super(line(file, pointer, why));
    }

    static String line(SpecFile file, JsonPointer pointer, String words) {
        TextPosition position = file.position(pointer);
        return file.path() + ":" + position.line() + ":" + position.column() + ": #" + pointer + ": " + words;
    }
}
