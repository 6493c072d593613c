package dev.darkroom.generator;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes those parts of Markdown that Javadoc wants otherwise than a web page does. */
final class JavadocRenderer extends CoreHtmlNodeRenderer {

    private final HtmlWriter html;

    JavadocRenderer(HtmlNodeRendererContext context) {
        super(context);
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Paragraph.class,
                Heading.class,
                Image.class,
                HardLineBreak.class,
                ThematicBreak.class,
                TableBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof TableBlock) {
            table(node);
        } else {
            super.render(node);
        }
    }

    /** Paragraphs are opened only, as Javadoc's own are; the first text of a comment is none. */
    @Override
    public void visit(Paragraph paragraph) {
        begin(paragraph);
        visitChildren(paragraph);
        html.line();
    }

    /** The headings of a class page are not the comment's to give. */
    @Override
    public void visit(Heading heading) {
        begin(heading);
        html.tag("strong");
        visitChildren(heading);
        html.tag("/strong");
        html.line();
    }

    private void begin(Node block) {
        boolean inItem = block.getParent() instanceof ListItem;
        boolean first = block.getPrevious() == null && (inItem || block.getParent() instanceof Document);
        if (!first) {
            html.line();
            html.tag("p");
        }
    }

    /** A comment has no pictures, but it has what stands for them. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        html.tag("br");
        html.line();
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        html.line();
        html.tag("hr");
        html.line();
    }

    /** Javadoc wants a caption. */
    private void table(Node table) {
        html.line();
        html.tag("table");
        html.line();
        html.tag("caption");
        html.text("Table");
        html.tag("/caption");
        html.line();
        visitChildren(table);
        html.tag("/table");
        html.line();
    }
}
