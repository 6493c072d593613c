package dev.darkroom.server.library;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpDateTime;

/**
 * The conditions that a GET or HEAD may have, as RFC 9110 has them in section 13.
 *
 * @param entityTag the strong tag of what is asked for, with its quotes; it has no comma
 * @param lastModified when that changed
 * @param header the value of a header of the request; empty when it is absent
 */
public record Preconditions(String entityTag, Instant lastModified, UnaryOperator<String> header) {

    /** The request is to be answered. */
    public static final int OK = 200;

    /** The client has what it asks for. */
    public static final int NOT_MODIFIED = 304;

    /** The client means something else than what is there. */
    public static final int FAILED = 412;

    /**
     * Those of a request for a picture. Its bytes never change, so their digest names them.
     *
     * @param variant what is made of them; empty for themselves
     */
    public static Preconditions of(Picture picture, String variant, UnaryOperator<String> header) {
        return new Preconditions('"' + picture.sha256() + variant + '"', picture.addedAt(), header);
    }

    /** {@link #OK} when the request is to be answered, or what it is answered with instead. */
    public int status() {
        String ifMatch = header.apply("If-Match");
        if (!ifMatch.isBlank() ? !names(ifMatch, false) : isModifiedSince("If-Unmodified-Since", false)) {
            return FAILED;
        }
        String ifNoneMatch = header.apply("If-None-Match");
        boolean known = ifNoneMatch.isBlank() ? !isModifiedSince("If-Modified-Since", true) : names(ifNoneMatch, true);
        return known ? NOT_MODIFIED : OK;
    }

    /** Whether {@code Range} counts: only for the very thing that the client has a part of already. */
    boolean isRangeWanted() {
        String ifRange = header.apply("If-Range").strip();
        long date = HttpDateTime.parseToEpoch(ifRange);
        return ifRange.isEmpty()
                || ifRange.equals(entityTag)
                || date >= 0 && date == seconds().toEpochMilli();
    }

    /** Whether a list of tags has ours; a weak one is good enough where nothing is put together from parts. */
    private boolean names(String list, boolean weakly) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag));
    }

    /** @param otherwise what counts where the header is absent or no date */
    private boolean isModifiedSince(String name, boolean otherwise) {
        String text = header.apply(name).strip();
        long date = text.isEmpty() ? -1 : HttpDateTime.parseToEpoch(text);
        return date < 0 ? otherwise : seconds().toEpochMilli() > date;
    }

    /** Headers tell no fractions. */
    private Instant seconds() {
        return lastModified.truncatedTo(ChronoUnit.SECONDS);
    }
}
