package dev.darkroom.generator;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit into a comment. */
final class Lines {

    private static final int MAX_LENGTH = 108;

    private Lines() {}

    /**
     * Breaks a paragraph at its white space.
     *
     * @param indent what every line begins with
     */
    static List<String> wrap(String paragraph, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > MAX_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? indent : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
