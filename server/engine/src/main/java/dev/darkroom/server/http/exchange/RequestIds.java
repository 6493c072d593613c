package dev.darkroom.server.http.exchange;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Names requests for logs: one that each server begins with, and a number. Safe for use by several threads. */
public final class RequestIds {

    private static final int RANDOM_BYTES = 4;

    private final String server;
    private final AtomicLong last = new AtomicLong();

    /** Begins anew, with another name than every other server. */
    public RequestIds() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.server = HexFormat.of().formatHex(random);
    }

    /** A name that no other request has. */
    public String next() {
        return server + "-" + last.incrementAndGet();
    }
}
