package dev.darkroom.site.reference;

/** Text in HTML. */
final class Html {

    private Html() {}

    /** The text as it can stand between tags and in an attribute in double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
