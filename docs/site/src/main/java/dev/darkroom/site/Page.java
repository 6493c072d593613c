package dev.darkroom.site;

import java.util.List;

/**
 * A page.
 *
 * @param path where it stands in the site, with slashes, such as {@code monk/index.html}
 * @param title its heading in plain text
 * @param summary a sentence for lists of pages; empty when there is none
 * @param section the part of the site it belongs to
 * @param content its HTML, heading included; addresses in it are relative to the page
 * @param markdown the same for programs that read Markdown; empty when there is none
 * @param places what a search finds beside the page itself
 */
public record Page(
        String path,
        String title,
        String summary,
        Section section,
        String content,
        String markdown,
        List<Place> places) {

    /** The way from this page to the root of the site: empty, or {@code ../} as often as it takes. */
    public String root() {
        return "../".repeat((int) path.chars().filter(sign -> sign == '/').count());
    }

    /** Where its Markdown stands. */
    public String markdownPath() {
        return path.replaceFirst("\\.html$", ".md");
    }

    /**
     * A place that a search finds.
     *
     * @param title what it is called
     * @param kind what it is, in a word
     * @param href its address from the root of the site
     * @param text what is said there; empty when nothing more
     */
    public record Place(String title, String kind, String href, String text) {}
}
