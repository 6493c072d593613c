package dev.darkroom.server.library.format;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much work a decoder may be given: a small file can ask for hours of it (a decompression bomb).
 *
 * @param turns so many pictures are decoded at a time
 * @param patience how long one waits for its turn
 * @param time how long one may take
 * @param nanos a clock that only goes forwards
 */
record DecodeLimits(Semaphore turns, Duration patience, Duration time, LongSupplier nanos) {

    /** Those of this process: no more pictures at a time than there are processors. */
    static final DecodeLimits COMMON = new DecodeLimits(
            new Semaphore(Runtime.getRuntime().availableProcessors()),
            Duration.ofSeconds(10),
            Duration.ofSeconds(8),
            System::nanoTime);

    /** Decoders hold whole rows, and a row can be as long as the picture has pixels; JPEG ends here. */
    private static final int MAX_EDGE_PIXELS = 65_535;

    /** No camera makes more than these. */
    private static final long MAX_PIXELS_COUNT = 120_000_000;

    /** A PNG unfolds to these, row by row. */
    private static final long MAX_UNFOLDED_BYTES = 360_000_000;

    /** Where a decoder holds all of a picture however little is asked for: JPEG in several scans, packed BMP. */
    static final int MAX_HELD_PIXELS_COUNT = 40_000_000;

    /** Every scan of a JPEG goes through all of its pixels. */
    private static final long MAX_SCANNED_PIXELS_COUNT = 500_000_000;

    /** However small a picture is; programs write ten. */
    private static final int MAX_SCANS_COUNT = 200;

    /** Whether a picture of this size can be decoded, row by row. */
    static boolean allow(long width, long height, int bytesPerPixel) {
        return Math.max(width, height) <= MAX_EDGE_PIXELS
                && width * height <= MAX_PIXELS_COUNT
                && width * height * bytesPerPixel <= MAX_UNFOLDED_BYTES;
    }

    /** How many scans a JPEG of this size may have. */
    static int scans(long width, long height) {
        return (int) Math.min(MAX_SCANS_COUNT, Math.max(1, MAX_SCANNED_PIXELS_COUNT / (width * height)));
    }

    /**
     * Waits for a turn, which is given back by {@code turns.release()}.
     *
     * @throws DecoderBusyException if it does not come in time
     */
    void takeTurn() {
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DecoderBusyException();
    }
}
