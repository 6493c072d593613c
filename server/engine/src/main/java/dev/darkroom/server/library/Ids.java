package dev.darkroom.server.library;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids in the providers' forms from one source of randomness. Safe for use by several threads if the source is. */
public final class Ids {

    private static final String LOWER_CASE = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator random;

    /** @param random where ids come from */
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** A UUID of version 4. */
    public UUID uuid() {
        long high = random.nextLong() & 0xffffffffffff0fffL | 0x0000000000004000L;
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Sixteen bytes in base64 for URLs, 22 characters. */
    public String key() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lower-case letters and digits, as many as an example has. */
    public String wordLike(String example) {
        return text(LOWER_CASE, example.length());
    }

    /** A ULID of a moment: ten characters of time, sixteen of chance. */
    public String ulid(long epochMillis) {
        StringBuilder ulid = new StringBuilder(26);
        for (int shift = 45; shift >= 0; shift -= 5) {
            ulid.append(CROCKFORD.charAt((int) (epochMillis >>> shift & 31)));
        }
        return ulid + text(CROCKFORD, 16);
    }

    /** A number, 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    private String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
