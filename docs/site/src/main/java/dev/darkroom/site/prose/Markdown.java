package dev.darkroom.site.prose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown into HTML. Immutable and safe to share. */
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final HtmlRenderer renderer;
    private final Function<String, Optional<String>> links;
    private final Function<String, Optional<String>> codes;

    private Markdown(
            boolean isTrusted, Function<String, Optional<String>> links, Function<String, Optional<String>> codes) {
        this.links = links;
        this.codes = codes;
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(!isTrusted)
                .sanitizeUrls(true)
                .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
                .nodeRendererFactory(CodeBlocks::new)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof TableBlock && tag.equals("table") || tag.equals("pre")) {
                        // What is wide scrolls by itself, so whoever has no mouse must be able to reach it.
                        attributes.put("tabindex", "0");
                    }
                })
                .build();
    }

    /**
     * For files of this repository, whose HTML is let through.
     *
     * @param links where an address leads from the page; nothing for what is not part of the site, of which only the text
     *     stays
     */
    public static Markdown ofFiles(Function<String, Optional<String>> links) {
        return new Markdown(true, links, code -> Optional.empty());
    }

    /**
     * For descriptions of a document, whose HTML is shown as it is written.
     *
     * @param codes where a name in the text leads to, if it is that of something with a place
     */
    public static Markdown ofDescriptions(Function<String, Optional<String>> codes) {
        return new Markdown(false, Optional::of, codes);
    }

    /** The HTML of a text. */
    public String html(String markdown) {
        return renderer.render(linked(PARSER.parse(markdown)));
    }

    /** The HTML of a text that stands within a line: that of its paragraph, if it is one only. */
    public String inline(String markdown) {
        String html = html(markdown).strip();
        boolean isOne = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return isOne ? html.substring(3, html.length() - 4) : html;
    }

    private Node linked(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                Optional<String> target = links.apply(link.getDestination());
                target.ifPresent(link::setDestination);
                if (target.isEmpty()) {
                    while (link.getFirstChild() != null) {
                        link.insertBefore(link.getFirstChild());
                    }
                    link.unlink();
                }
            }

            @Override
            public void visit(Code code) {
                codes.apply(code.getLiteral()).ifPresent(target -> {
                    Link link = new Link(target, null);
                    code.insertBefore(link);
                    link.appendChild(code);
                });
            }
        });
        return document;
    }

    /** The first heading as plain text; empty when there is none. */
    public static String title(String markdown) {
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                return plain(node);
            }
        }
        return "";
    }

    /** The first sentence of the first paragraph as plain text; empty when there is none. */
    public static String summary(String markdown) {
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                String text = plain(node);
                int end = text.indexOf(". ");
                return end < 0 ? text : text.substring(0, end + 1);
            }
        }
        return "";
    }

    /** A text without its marks. */
    public static String plain(String markdown) {
        return plain(PARSER.parse(markdown));
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.SoftLineBreak end) {
                text.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                text.append(' ');
            }
        });
        return text.toString().strip();
    }
}
