package dev.darkroom.site;

import java.util.List;

/**
 * A part of the site, with a list of its pages beside each of them.
 *
 * @param title its name
 * @param home the path of its first page
 * @param groups its pages
 */
public record Section(String title, String home, List<Group> groups) {

    /** Some pages of a section under a heading. */
    public record Group(String title, List<Entry> entries) {}

    /**
     * A page in a list.
     *
     * @param label what the list calls it
     * @param path where it stands in the site
     */
    public record Entry(String label, String path) {}
}
