package dev.darkroom.benchmarks;

/** The part of a page that measurements are put into. */
public final class MarkedTable {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->";

    private MarkedTable() {}

    /**
     * The page with another table.
     *
     * @throws IllegalArgumentException if the page has no such part
     */
    public static String replaced(String page, String measured) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException("the page has no lines " + BEGIN.strip() + " and " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + measured + page.substring(end);
    }
}
