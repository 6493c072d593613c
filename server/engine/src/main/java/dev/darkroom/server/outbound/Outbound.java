package dev.darkroom.server.outbound;

import java.net.URI;
import java.nio.file.Path;

/** Calls to other hosts. Safe for use by several threads. */
public interface Outbound {

    /**
     * A file that was fetched.
     *
     * @param file where it lies; whoever gets it moves or deletes it
     * @param size bytes
     * @param sha256 of the bytes, 64 lower-case hexadecimal digits
     */
    record Fetched(Path file, long size, String sha256) {}

    /**
     * Fetches a file: {@code http} or {@code https} only, at most three redirects, public or allowed addresses only.
     *
     * @param maximumBytes the largest file that is taken
     * @throws OutboundException if the address may not be called, the answer is not 200, too large or too slow
     */
    Fetched fetch(URI url, long maximumBytes) throws OutboundException;

    /**
     * Posts JSON; what the receiver answers is ignored, be it a redirect.
     *
     * @return the status code of its answer
     * @throws OutboundException if the address may not be called or nobody answers
     */
    int post(URI url, byte[] json) throws OutboundException;

    /**
     * The same for work after the answer. It takes no turn from callers who wait, and has little patience itself: work whose
     * call is {@linkplain OutboundException#isBusy() put off} tries again later.
     */
    default Outbound background() {
        return this;
    }
}
