package dev.darkroom.specs.lint.jsonpath;

/** A text is no query; the message says why and where, in one line. */
public final class JsonPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JsonPathException(String why, int offset) {
        super(why + " at character " + (offset + 1));
    }
}
