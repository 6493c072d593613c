package dev.darkroom.server.outbound;

/** A call to another host gave nothing that can be used. The message names no address of the inner network. */
public final class OutboundException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what happened. */
    public OutboundException(String message) {
        super(message, null, false, false);
    }
}
