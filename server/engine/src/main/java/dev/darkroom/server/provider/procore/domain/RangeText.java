package dev.darkroom.server.provider.procore.domain;

/** How a range is written: {@code first...last}, in double quotes if one likes. */
final class RangeText {

    private RangeText() {}

    /** The two ends; the same twice when there is only one. */
    static String[] ends(String text) {
        String[] ends = text.replace("\"", "").split("\\.{3}", 2);
        return ends.length == 2 ? ends : new String[] {ends[0], ends[0]};
    }
}
