package dev.darkroom.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the descriptions of a document into lines of Javadoc. */
final class Javadoc {

    private static final int WIDTH = 108;
    private static final Pattern CODE = Pattern.compile("`([^`{}]+)`");

    private Javadoc() {}

    /** The text as Javadoc lines without the leading asterisk; paragraphs are kept, white space is not. */
    static List<String> lines(@Nullable String... texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            if (text == null || text.isBlank()) {
                continue;
            }
            for (String paragraph : text.strip().split("\n\\s*\n")) {
                boolean first = lines.isEmpty();
                if (!first) {
                    lines.add("");
                }
                lines.addAll(wrap((first ? "" : "<p>") + escape(paragraph)));
            }
        }
        return lines;
    }

    /** The texts as a whole comment, on one line where they fit. */
    static String comment(@Nullable String... texts) {
        return comment(lines(texts));
    }

    static String comment(List<String> lines) {
        if (lines.isEmpty()) {
            return "/** Not described by the provider. */";
        }
        if (lines.size() == 1) {
            return "/** " + lines.get(0) + " */";
        }
        StringBuilder comment = new StringBuilder("/**\n");
        lines.forEach(line -> comment.append((" * " + line).stripTrailing()).append('\n'));
        return comment + " */";
    }

    /** The first sentence of a text. */
    static String summary(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        return escape(end < 0 ? line : line.substring(0, end + 1));
    }

    private static List<String> wrap(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escape(String text) {
        String plain = text.replace("*/", "* /")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\u", "\\ u");
        Matcher code = CODE.matcher(plain);
        return code.replaceAll(found -> Matcher.quoteReplacement("<code>" + found.group(1) + "</code>"));
    }
}
