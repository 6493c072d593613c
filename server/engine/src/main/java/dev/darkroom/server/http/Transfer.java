package dev.darkroom.server.http;

/**
 * The patience that the server has with the client of one request: waiting uses it up, bytes that move renew it. For one thread
 * at a time, but when it ends may be asked by any.
 */
final class Transfer {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final TransferLimits limits;
    private final Runnable cut;
    private long patience;
    private long waitingSince;
    private volatile long patienceEnds;
    private volatile long deadline;

    /** @param cut ends the request and its connection */
    Transfer(TransferLimits limits, Runnable cut) {
        this.limits = limits;
        this.cut = cut;
        this.patience = limits.grace().toNanos();
    }

    /**
     * The server begins to wait.
     *
     * @param now in nanoseconds
     * @param bytes how many have to move before the wait ends; 0 for as many as come
     */
    void begin(long now, long bytes) {
        waitingSince = now;
        patienceEnds = now + patience;
        deadline = patienceEnds + nanos(bytes);
    }

    /** Bytes have moved while the server waited. */
    void end(long now, long bytes) {
        patience -= now - waitingSince;
        moved(bytes);
    }

    /** Bytes have moved. */
    void moved(long bytes) {
        patience = Math.min(limits.grace().toNanos(), patience + nanos(bytes));
    }

    /** When the patience ends, in nanoseconds, if nothing moves until then. */
    long deadline() {
        return deadline;
    }

    /** When the patience would end, in nanoseconds, if no time were allowed for bytes: the sooner, the slower is the client. */
    long patienceEnds() {
        return patienceEnds;
    }

    void cut() {
        cut.run();
    }

    /** The time that a client may take for these bytes. */
    private long nanos(long bytes) {
        return bytes > Long.MAX_VALUE / NANOS_PER_SECOND / 2
                ? Long.MAX_VALUE / 2
                : bytes * NANOS_PER_SECOND / limits.bytesPerSecond();
    }
}
