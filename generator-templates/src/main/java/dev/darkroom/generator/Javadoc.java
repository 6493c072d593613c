package dev.darkroom.generator;

import dev.darkroom.generator.view.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the descriptions of a document into lines of Javadoc. */
final class Javadoc {

    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\s](?:[^*]*[^*\\s])?)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*(\\p{L}(?:[^*]*[^*\\s])?)\\*(?![\\w*])");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Stands for code while the text round it is looked at; from the private use area. */
    private static final String MASK = "\uE000";

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
                lines.addAll(lines(block, first ? "" : "<p>"));
            }
        }
        return lines;
    }

    private static List<String> lines(Prose.Block block, String paragraph) {
        String text = escape(block.items().get(0));
        return switch (block.kind()) {
            case HEADING -> Lines.wrap(paragraph + "<strong>" + text + "</strong>", "");
            case PARAGRAPH -> Lines.wrap(paragraph + text, "");
            case BULLETS, NUMBERS -> list(block);
        };
    }

    private static List<String> list(Prose.Block block) {
        String tag = block.kind() == Prose.Kind.NUMBERS ? "ol" : "ul";
        List<String> lines = new ArrayList<>();
        lines.add("<" + tag + ">");
        for (String item : block.items()) {
            Lines.wrap("<li>" + escape(item), "").forEach(line -> lines.add("  " + line));
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

    private static String escape(String text) {
        String plain = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\u", "&#92;u");
        List<String> codes = new ArrayList<>();
        String masked = CODE.matcher(plain).replaceAll(code -> {
            codes.add("<code>" + code.group(1) + "</code>");
            return MASK;
        });
        String strong = STRONG.matcher(masked).replaceAll("<strong>$1</strong>");
        String html = EMPHASIS.matcher(strong).replaceAll("<em>$1</em>");
        for (String code : codes) {
            html = html.replaceFirst(MASK, Matcher.quoteReplacement(code));
        }
        return html;
    }
}
