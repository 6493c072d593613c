package dev.darkroom.server.library.format;

/** As many pictures are being decoded as may be, and none of them was done in time. */
public final class DecoderBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** It has no stack trace, as it is nobody's mistake. */
    public DecoderBusyException() {
        super("too many pictures are being decoded", null, false, false);
    }
}
