package dev.darkroom.server.spi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider's manners on the wire that OpenAPI has no word for, as its document states them in {@code x-dialect}.
 * Immutable.
 *
 * @param trailingSlash what becomes of a path with a slash at its end
 * @param accept whether {@code Accept} is looked at
 * @param jsonMediaType the media type of JSON responses
 * @param dateTimes how date-times are written where the document leaves a choice
 * @param spellings which spellings of lists and bodies are understood
 * @param head the operations whose GET is answered as HEAD, too; null for all
 * @param options whether OPTIONS is answered with the methods of a path
 * @param lateChecks texts at the top of a body, by operation, that the operation's method judges after everything else; it
 *     finds an empty text where there is none that follows the document
 * @param requestId what {@code X-Request-Id} of a response says; null for a provider without it
 * @param runtime the response header with the seconds that an answer took; null for none
 * @param crossOrigin which web pages may call
 * @param rateLimit the headers that say how an operation is limited; null for a provider without them
 * @param errorReasons the short words for what went wrong that errors have, by status
 * @param pathAliases the documented beginnings of paths by other ones under which the same operations are served
 */
public record WireDialect(
        TrailingSlash trailingSlash,
        Accept accept,
        String jsonMediaType,
        DateTimes dateTimes,
        Spellings spellings,
        @Nullable Set<String> head,
        Boolean options,
        Map<String, Set<String>> lateChecks,
        @Nullable RequestId requestId,
        @Nullable String runtime,
        CrossOrigin crossOrigin,
        @Nullable RateLimit rateLimit,
        Map<Integer, String> errorReasons,
        Map<String, String> pathAliases) {

    /** The key of the document. */
    public static final String KEY = "x-dialect";

    /** Where a path with a slash at its end leads. */
    public enum TrailingSlash {
        /** To the same operation as without it. */
        IGNORE,
        /** To a redirect to the path without it. */
        REDIRECT
    }

    /** How {@code Accept} is taken. */
    public enum Accept {
        /** As HTTP has it: what cannot be served is a 406. */
        HONOR,
        /** Not at all. */
        IGNORE
    }

    /** How date-times are written. */
    public enum DateTimes {
        /** RFC 3339 with the digits that are needed. */
        SHORTEST,
        /** RFC 3339 with three digits of the second. */
        MILLISECONDS
    }

    /** What is understood of a request. */
    public enum Spellings {
        /** Lists also as repeated parameters or with brackets, members of JSON also as the form of a web page. */
        LENIENT,
        /** Nothing but what the document has. */
        DOCUMENTED
    }

    /** What {@code X-Request-Id} says. */
    public enum RequestId {
        /** What the request said, if anything. */
        ECHO,
        /** A new UUID. */
        GENERATE
    }

    /** Which web pages may call from a browser (CORS). */
    public enum CrossOrigin {
        /** None is told that it may. */
        NONE,
        /** Every one; a browser that asks beforehand is allowed what it asks for. */
        ANY
    }

    /**
     * Names of response headers.
     *
     * @param limit of the one with how many calls pass in a span of time
     * @param remaining of the one with how many of them are left
     * @param reset of the one with when the next span begins, in seconds since 1970
     */
    public record RateLimit(String limit, String remaining, String reset) {

        /** None of them may be left out. */
        public RateLimit {
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(remaining, "remaining");
            Objects.requireNonNull(reset, "reset");
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What is left out is the plain manner of HTTP. */
    public WireDialect {
        trailingSlash = Objects.requireNonNullElse(trailingSlash, TrailingSlash.IGNORE);
        accept = Objects.requireNonNullElse(accept, Accept.HONOR);
        jsonMediaType = Objects.requireNonNullElse(jsonMediaType, "application/json");
        dateTimes = Objects.requireNonNullElse(dateTimes, DateTimes.SHORTEST);
        spellings = Objects.requireNonNullElse(spellings, Spellings.LENIENT);
        head = head == null ? null : Set.copyOf(head);
        options = Objects.requireNonNullElse(options, true);
        lateChecks = lateChecks == null ? Map.of() : Map.copyOf(lateChecks);
        crossOrigin = Objects.requireNonNullElse(crossOrigin, CrossOrigin.NONE);
        errorReasons = errorReasons == null ? Map.of() : Map.copyOf(errorReasons);
        pathAliases = pathAliases == null ? Map.of() : Map.copyOf(pathAliases);
    }

    /**
     * What a document says.
     *
     * @param stated the value of {@link #KEY}; a missing node for a document without it
     * @throws IllegalArgumentException if it is not a dialect that this server speaks
     */
    public static WireDialect of(JsonNode stated) {
        try {
            return MAPPER.treeToValue(stated.isObject() ? stated : MAPPER.createObjectNode(), WireDialect.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(KEY + " is not understood: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether the GET of an operation is answered as HEAD. */
    public boolean answersHead(String operationId) {
        return head == null || head.contains(operationId);
    }

    /** Whether the operation's method judges a text of its body itself, because it looks at other things first. */
    public boolean isCheckedLate(String operationId, String member) {
        return lateChecks.getOrDefault(operationId, Set.of()).contains(member);
    }
}
