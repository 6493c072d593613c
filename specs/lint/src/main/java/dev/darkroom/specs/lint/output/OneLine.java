package dev.darkroom.specs.lint.output;

import java.util.regex.Pattern;

/** Text of files and of file names as part of a line: it can neither end the line nor steer a terminal. */
public final class OneLine {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

    private OneLine() {}

    /** The text with each control character as its escape, such as {@code \\u000a}. */
    public static String of(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(
                        match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
    }
}
