package dev.darkroom.site.prose;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes blocks of code with their parts marked. */
final class CodeBlocks implements NodeRenderer {

    private final HtmlWriter html;

    CodeBlocks(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        html.line();
        // What is wide scrolls by itself, so whoever has no mouse must be able to reach it.
        html.tag("pre", Map.of("tabindex", "0"));
        html.tag("code");
        html.raw(Code.html(block.getInfo() == null ? "" : block.getInfo(), block.getLiteral()));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }
}
