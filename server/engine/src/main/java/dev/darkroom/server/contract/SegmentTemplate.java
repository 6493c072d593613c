package dev.darkroom.server.contract;

import java.util.List;

/**
 * A path segment with variables.
 *
 * @param texts what stands in front of, between and behind the variables, one more than there are variables
 */
record SegmentTemplate(List<String> texts) {

    /** @param segment such as {@code {id}} or {@code {name}.{extension}} */
    static SegmentTemplate of(String segment) {
        return new SegmentTemplate(List.of(segment.split("\\{[^}]*}", -1)));
    }

    /** The number of characters that are no variables. */
    int length() {
        return texts.stream().mapToInt(String::length).sum();
    }

    /** Whether a segment fits, every variable standing for at least one character. */
    boolean matches(String segment) {
        String last = texts.get(texts.size() - 1);
        if (!segment.startsWith(texts.get(0))) {
            return false;
        }
        int at = texts.get(0).length();
        for (String text : texts.subList(1, texts.size() - 1)) {
            int found = segment.indexOf(text, at + 1);
            if (found < 0) {
                return false;
            }
            at = found + text.length();
        }
        return segment.length() - last.length() > at && segment.endsWith(last);
    }
}
