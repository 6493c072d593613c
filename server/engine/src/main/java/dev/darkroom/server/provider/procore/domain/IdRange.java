package dev.darkroom.server.provider.procore.domain;

import java.math.BigInteger;

/** Ids from a lowest to a highest, both included. */
public record IdRange(long lowest, long highest) {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Reads an id, or two with three dots between them; numbers that no id can have stand for the largest possible. */
    public static IdRange parse(String text) {
        String[] ends = RangeText.ends(text);
        return new IdRange(id(ends[0]), id(ends[1]));
    }

    private static long id(String digits) {
        return new BigInteger(digits).min(LARGEST).longValue();
    }
}
