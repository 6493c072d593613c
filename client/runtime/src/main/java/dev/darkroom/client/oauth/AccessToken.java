package dev.darkroom.client.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as a token endpoint hands it out (RFC 6749, section 5.1).
 *
 * @param refreshToken a new one; null where the one before stays good
 * @param fetchedAt when it was asked for, so that it never seems younger than it is
 * @param goodUntil when the next one is fetched
 */
record AccessToken(String value, @Nullable String refreshToken, Instant fetchedAt, Instant goodUntil) {

    /** Where the provider says nothing, and for whatever it says beyond: a token that is refused earlier is renewed then. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A token that is sent should not run out on its way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int MARGIN_SHARE = 10;

    /** A provider that refuses so new a token will refuse the next one, too. */
    private static final Duration NEW = Duration.ofSeconds(30);

    /**
     * Reads the answer of a token endpoint.
     *
     * @throws IllegalArgumentException if it has no token that goes into a header, or one of a kind that is not known; the
     *     message has no secret
     */
    static AccessToken of(JsonNode answer, Instant fetchedAt) {
        String value = answer.path("access_token").asText("");
        if (!answer.path("access_token").isTextual()
                || value.isEmpty()
                || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the answer has no access_token that can be sent");
        }
        if (!answer.path("token_type").asText("bearer").equalsIgnoreCase("bearer")) {
            throw new IllegalArgumentException("the answer has a token that is none for bearers");
        }
        JsonNode refreshToken = answer.path("refresh_token");
        return new AccessToken(
                value,
                refreshToken.isTextual() ? refreshToken.asText() : null,
                fetchedAt,
                fetchedAt.plus(use(answer.path("expires_in"))));
    }

    private static Duration use(JsonNode expiresIn) {
        long seconds = Math.max(0, Math.min(expiresIn.asLong(LONGEST.toSeconds()), LONGEST.toSeconds()));
        Duration life = Duration.ofSeconds(seconds);
        Duration share = life.dividedBy(MARGIN_SHARE);
        return life.minus(share.compareTo(MARGIN) < 0 ? share : MARGIN);
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(goodUntil);
    }

    boolean isNewAt(Instant now) {
        return now.isBefore(fetchedAt.plus(NEW));
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "AccessToken[until " + goodUntil + "]";
    }
}
