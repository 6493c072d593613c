package dev.darkroom.server.http.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * One segment of a path template: texts with a variable between each two, such as {@code {id}.{extension}}. A variable takes
 * at least one character.
 */
record PathSegment(List<String> texts) {

    static PathSegment of(String template) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', start)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(template.substring(start, open));
            start = close + 1;
        }
        texts.add(template.substring(start));
        return new PathSegment(List.copyOf(texts));
    }

    boolean isLiteral() {
        return texts.size() == 1;
    }

    /** How many characters it prescribes: the more, the more particular. */
    int literalLength() {
        return texts.stream().mapToInt(String::length).sum();
    }

    /** Whether a segment of a path is one of these; takes the first place where each text fits, in one pass. */
    boolean matches(String segment) {
        String first = texts.get(0);
        String last = texts.get(texts.size() - 1);
        if (isLiteral()) {
            return segment.equals(first);
        }
        if (!segment.startsWith(first)) {
            return false;
        }
        int from = first.length();
        for (String text : texts.subList(1, texts.size() - 1)) {
            int found = segment.indexOf(text, from + 1);
            if (found < 0) {
                return false;
            }
            from = found + text.length();
        }
        return segment.length() - last.length() > from && segment.endsWith(last);
    }
}
