package dev.darkroom.generator.view;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit into a comment. */
public final class Lines {

    private static final int WIDTH = 108;

    private Lines() {}

    /**
     * Breaks a paragraph at its white space.
     *
     * @param indent what lines but the first begin with
     */
    public static List<String> wrap(String paragraph, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String separator = "";
        for (String word : paragraph.strip().split("\\s+")) {
            if (!separator.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                separator = indent;
            }
            line.append(separator).append(word);
            separator = " ";
        }
        lines.add(line.toString());
        return lines;
    }
}
