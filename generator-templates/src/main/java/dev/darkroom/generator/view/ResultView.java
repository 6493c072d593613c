package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call returns, and how it is decoded.
 *
 * @param type the return type without nullness; {@code Void} when there is nothing
 * @param kind how the body is read
 * @param item the class of the items, where the type is a simple list
 * @param nullable whether null may be returned
 * @param summary one line of Javadoc
 * @param byStatus where the status decides: each status with what it returns
 */
public record ResultView(
        String type, Kind kind, @Nullable String item, boolean nullable, String summary, List<Status> byStatus) {

    /** How a body is read. */
    public enum Kind {
        NONE,
        TEXT,
        DOWNLOAD,
        JSON,
        BY_STATUS
    }

    /**
     * A status that has a body of its own type.
     *
     * @param status a code or a range of codes
     * @param result what it returns
     */
    public record Status(String status, ResultView result) {}

    /** Nothing. */
    public static ResultView nothing() {
        return new ResultView("Void", Kind.NONE, null, true, "", List.of());
    }

    /** Whether there is nothing to return. */
    public boolean isVoid() {
        return kind == Kind.NONE;
    }

    /** Whether the body is a text. */
    public boolean text() {
        return kind == Kind.TEXT;
    }

    /** Whether the body is a file. */
    public boolean download() {
        return kind == Kind.DOWNLOAD;
    }

    /** Whether the body is JSON. */
    public boolean json() {
        return kind == Kind.JSON;
    }

    /** Whether the type has type arguments, so that it has no class literal. */
    public boolean generic() {
        return type.contains("<") && item == null;
    }

    /** Whether the type has a class literal. */
    public boolean simple() {
        return !type.contains("<");
    }
}
