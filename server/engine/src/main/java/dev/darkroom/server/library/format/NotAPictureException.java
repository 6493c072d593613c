package dev.darkroom.server.library.format;

/** Bytes that are none of the formats this server knows. */
public final class NotAPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what they are not. */
    public NotAPictureException(String message) {
        super(message, null, false, false);
    }
}
