package dev.darkroom.server.outbound;

/** A call to another host gave nothing that can be used. The message names no address of the inner network. */
public final class OutboundException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    /** Says what happened; another try may go better. */
    public OutboundException(String message) {
        this(message, false);
    }

    /**
     * Says what happened.
     *
     * @param refused whether the address may not be called at all
     */
    public OutboundException(String message, boolean refused) {
        super(message, null, false, false);
        this.refused = refused;
    }

    /** Whether the address may not be called at all, so that another try is useless. */
    public boolean isRefused() {
        return refused;
    }
}
