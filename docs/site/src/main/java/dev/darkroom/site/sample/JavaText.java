package dev.darkroom.site.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression that is written in one line where it fits, and in several where not.
 *
 * @param line the expression in one line
 * @param opening what stands in front of the parts
 * @param parts what gets a line of its own each
 * @param separator what stands behind each part but the last
 * @param closing what stands behind the parts
 */
record JavaText(String line, String opening, List<JavaText> parts, String separator, String closing) {

    private static final int MAX_LINE_CHARACTERS = 72;
    private static final String STEP = "    ";

    static JavaText of(String line) {
        return new JavaText(line, line, List.of(), "", "");
    }

    static JavaText call(String name, List<JavaText> arguments) {
        String all = arguments.stream().map(JavaText::line).collect(Collectors.joining(", "));
        return new JavaText(name + "(" + all + ")", name + "(", arguments, ",", ")");
    }

    static JavaText chain(String start, List<JavaText> calls, String end) {
        String all = calls.stream().map(JavaText::line).collect(Collectors.joining());
        return new JavaText(start + all + end, start, calls, "", end);
    }

    /**
     * The expression.
     *
     * @param indent what its first line is indented by, in characters
     */
    String written(int indent) {
        if (parts.isEmpty() || indent + line.length() <= MAX_LINE_CHARACTERS) {
            return line;
        }
        // A call of one argument is broken within it.
        if (parts.size() == 1 && closing.equals(")")) {
            return opening + parts.get(0).written(indent) + closing;
        }
        return inLines(indent);
    }

    /** The same with a line for each part, whether or not it fits. */
    String inLines(int indent) {
        String next = "\n" + " ".repeat(indent) + STEP;
        return opening
                + next
                + parts.stream()
                        .map(part -> part.written(indent + STEP.length()))
                        .collect(Collectors.joining(separator + next))
                + (closing.startsWith(".") ? next : "")
                + closing;
    }
}
