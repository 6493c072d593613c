package dev.darkroom.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the descriptions of a document, which are CommonMark, into lines of Javadoc that doclint has nothing to say about. */
final class Javadoc {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(JavadocRenderer::new)
            .extensions(EXTENSIONS)
            // HTML of a description is shown, not obeyed: there is no telling what Javadoc would think of it.
            .escapeHtml(true)
            .softbreak(" ")
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> keep(tag, attributes))
            .build();

    private static final Pattern LIST = Pattern.compile("<[uo]l");
    private static final Pattern LIST_END = Pattern.compile("</[uo]l>");
    private static final Pattern BLOCK = Pattern.compile("<(?:p|[uo]l|table|pre|blockquote)\\b");

    private Javadoc() {}

    private static void keep(String tag, Map<String, String> attributes) {
        attributes.keySet().removeIf(name -> !(tag.equals("a") && name.equals("href")));
    }

    /** The texts as lines without the leading asterisk, one paragraph each at least; empty texts are left out. */
    static List<String> lines(String... texts) {
        List<String> markdown = new ArrayList<>(List.of(texts));
        markdown.removeIf(String::isBlank);
        List<String> lines = new ArrayList<>();
        boolean verbatim = false;
        String indent = "";
        for (String line : html(PARSER.parse(String.join("\n\n", markdown))).split("\n")) {
            boolean begins = line.contains("<pre>");
            if (verbatim || begins) {
                if (!verbatim && !lines.isEmpty()) {
                    lines.add("");
                }
                lines.add(line);
                verbatim = !line.contains("</pre>");
            } else if (!line.isBlank() && !line.equals("</li>")) {
                indent = LIST_END.matcher(line).lookingAt() ? indent.substring(2) : indent;
                boolean isBlock = BLOCK.matcher(line).lookingAt();
                if (isBlock && indent.isEmpty() && !lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(Lines.wrap(line.replace("</li>", ""), indent));
                indent = LIST.matcher(line).lookingAt() ? indent + "  " : indent;
            }
        }
        return lines;
    }

    /** The first sentence of a text, on one line. */
    static String summary(String markdown) {
        Node first = PARSER.parse(markdown).getFirstChild();
        if (!(first instanceof Paragraph)) {
            return first == null ? "" : plain(first);
        }
        Node document = new Document();
        document.appendChild(first);
        String line = html(document).replaceAll("\\s+", " ").strip();
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    /** What cannot be a sentence by itself: its texts only. */
    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral()).append(' ');
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral()).append(' ');
            }
        });
        return escaped(text.toString().strip());
    }

    /** A name of the document as code. */
    static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    /** A text that is no Markdown. */
    static String escaped(String text) {
        return javadocEscaped(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static String html(Node node) {
        return javadocEscaped(RENDERER.render(node));
    }

    /** What means something in a comment of Java, wherever it stands. */
    private static String javadocEscaped(String html) {
        return html.replace("@", "&#64;").replace("*/", "*&#47;").replace("\\u", "&#92;u");
    }
}
