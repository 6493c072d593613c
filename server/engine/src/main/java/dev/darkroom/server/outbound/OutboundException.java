package dev.darkroom.server.outbound;

/** A call to another host gave nothing that can be used. The message names no address of the inner network. */
public final class OutboundException extends Exception {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        FAILED,
        REFUSED,
        BUSY
    }

    private final Kind kind;

    /** Says what happened; another try may go better. */
    public OutboundException(String message) {
        this(message, Kind.FAILED);
    }

    private OutboundException(String message, Kind kind) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** The address may not be called at all. */
    public static OutboundException refused(String message) {
        return new OutboundException(message, Kind.REFUSED);
    }

    /** The call was not made, as too many are under way. */
    public static OutboundException busy(String message) {
        return new OutboundException(message, Kind.BUSY);
    }

    /** Whether the address may not be called at all, so that another try is useless. */
    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    /** Whether the call was not made, as too many are under way; nothing is known of the host. */
    public boolean isBusy() {
        return kind == Kind.BUSY;
    }
}
