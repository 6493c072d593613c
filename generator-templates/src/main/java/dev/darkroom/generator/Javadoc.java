package dev.darkroom.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the descriptions of a document into lines of Javadoc. */
final class Javadoc {

    private static final int WIDTH = 108;
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*`\\s](?:[^*`]*[^*`\\s])?)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*([^*`\\s](?:[^*`]*[^*`\\s])?)\\*(?![\\w*])");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Javadoc() {}

    /** The text as Javadoc lines without the leading asterisk; paragraphs and lists are kept, white space is not. */
    static List<String> lines(@Nullable String... texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            if (text == null || text.isBlank()) {
                continue;
            }
            for (Prose.Block block : Prose.blocks(text)) {
                boolean first = lines.isEmpty();
                if (!first) {
                    lines.add("");
                }
                lines.addAll(
                        block.kind() == Prose.Kind.PARAGRAPH
                                ? wrap((first ? "" : "<p>")
                                        + escape(block.items().get(0)))
                                : list(block));
            }
        }
        return lines;
    }

    private static List<String> list(Prose.Block block) {
        String tag = block.kind() == Prose.Kind.NUMBERS ? "ol" : "ul";
        List<String> lines = new ArrayList<>();
        lines.add("<" + tag + ">");
        for (String item : block.items()) {
            wrap("<li>" + escape(item)).forEach(line -> lines.add("  " + line));
        }
        lines.add("</" + tag + ">");
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
        List<Prose.Block> blocks = Prose.blocks(text);
        String line = blocks.isEmpty() ? "" : blocks.get(0).items().get(0).replaceAll("\\s+", " ");
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
        // What is code is found first: neither its braces nor its asterisks mean anything.
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(plain);
        int end = 0;
        while (code.find()) {
            html.append(emphasised(plain.substring(end, code.start())));
            html.append("<code>").append(code.group(1)).append("</code>");
            end = code.end();
        }
        return html.append(emphasised(plain.substring(end))).toString();
    }

    private static String emphasised(String text) {
        String strong = STRONG.matcher(text).replaceAll("<strong>$1</strong>");
        return EMPHASIS.matcher(strong).replaceAll("<em>$1</em>");
    }
}
