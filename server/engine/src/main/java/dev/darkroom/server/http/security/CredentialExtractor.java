package dev.darkroom.server.http.security;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.SecurityScheme;
import dev.darkroom.server.contract.SecurityScheme.Place;
import dev.darkroom.server.http.exchange.RequestHead;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request shows to prove who sends it. */
public final class CredentialExtractor {

    private CredentialExtractor() {}

    /** What the caller shows for a scheme of an operation, as it came; null when it shows nothing. */
    static @Nullable String find(SecurityScheme scheme, Operation operation, RequestHead request) {
        if (scheme.place() == Place.QUERY) {
            return blankToNull(request.query(true).getFirst(scheme.key()));
        }
        if (scheme.place() == Place.COOKIE) {
            return blankToNull(request.cookie(scheme.key()));
        }
        String header = blankToNull(request.header(scheme.key()));
        return header == null || !hasWord(scheme) || isFor(scheme, operation, header) ? header : null;
    }

    /**
     * Schemes that share {@code Authorization} are told apart by its first word; one that none of them has is taken for the
     * first scheme, written in a wrong way.
     */
    private static boolean isFor(SecurityScheme scheme, Operation operation, String header) {
        List<SecurityScheme> sharing = operation.schemes().values().stream()
                .filter(CredentialExtractor::hasWord)
                .toList();
        return sharing.stream()
                .filter(candidate -> beginsWithWord(candidate, header))
                .findFirst()
                .orElse(sharing.get(0))
                .equals(scheme);
    }

    private static boolean hasWord(SecurityScheme scheme) {
        return scheme.place() == Place.BEARER || scheme.place() == Place.BASIC;
    }

    /** One published client writes the word in lower case. */
    private static boolean beginsWithWord(SecurityScheme scheme, String header) {
        String word = scheme.place().name() + " ";
        return header.regionMatches(true, 0, word, 0, word.length());
    }

    /** The secret in what is shown; empty when it is not written the way the scheme wants it. */
    static Optional<String> read(SecurityScheme scheme, String shown) {
        if (!hasWord(scheme)) {
            return Optional.of(shown);
        }
        if (!beginsWithWord(scheme, shown)) {
            return Optional.empty();
        }
        String secret = shown.substring(scheme.place().name().length()).strip();
        return scheme.place() == Place.BASIC ? decode(secret) : Optional.of(secret);
    }

    private static Optional<String> decode(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Optional.of(pair).filter(text -> text.contains(":"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
