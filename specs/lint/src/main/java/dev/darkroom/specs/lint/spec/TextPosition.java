package dev.darkroom.specs.lint.spec;

/**
 * A place in a text, both numbers counted from 1.
 *
 * @param line the line
 * @param column the character in the line
 */
public record TextPosition(int line, int column) {

    /** Where every text begins. */
    public static final TextPosition START = new TextPosition(1, 1);
}
