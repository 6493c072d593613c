package dev.darkroom.server.http.request.multipart;

/** How much of a form may be held in memory: a megabyte of each text, sixteen of all of them. */
public final class TextAllowance {

    static final int LONGEST_TEXT = 1 << 20;
    static final int ALL_TEXTS = 16 << 20;

    private long left = ALL_TEXTS;

    /**
     * Takes more bytes of a part into memory.
     *
     * @param name the part's
     * @param more how many bytes come now
     * @param size how many the part has with them
     * @throws UnreadableForm if these are too many
     */
    void take(String name, long more, long size) throws UnreadableForm {
        if (size > LONGEST_TEXT) {
            throw new UnreadableForm(name, "part " + name + " is a text of more than " + LONGEST_TEXT + " bytes");
        }
        left -= more;
        if (left < 0) {
            throw new UnreadableForm(name, "its texts are longer than " + ALL_TEXTS + " bytes");
        }
    }
}
