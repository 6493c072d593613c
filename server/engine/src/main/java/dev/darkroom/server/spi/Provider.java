package dev.darkroom.server.spi;

import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.jobs.Jobs;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One provider: its interfaces brought to life. Made once, used by several threads. */
public interface Provider {

    /** The name of its folder in {@code specs}. */
    String name();

    /** How it words errors. */
    ErrorFormat errors();

    /** Objects that implement its generated interfaces. */
    Set<Object> resources();

    /** What it checks before bodies are read, in this order. */
    default List<AccessRule<?>> access() {
        return List.of();
    }

    /**
     * Stores what no call can create and calls need: tokens, and what they open. Called once, inside a transaction.
     *
     * @param credentials takes tokens
     */
    default void bootstrap(Credentials credentials) {}

    /**
     * Stores its demo data; called once at the most, behind {@link #bootstrap} in the same transaction.
     *
     * @param pictures draws pictures
     */
    void seed(DemoPictures pictures);

    /** What it does after its answers, by the kind that {@link Jobs#submit} is given; kinds begin with its name. */
    default Map<String, Jobs.Work> work() {
        return Map.of();
    }

    /**
     * Headers that every one of its answers carries.
     *
     * @param requestHeader the value of a request header; empty when it is absent
     */
    default Map<String, String> headers(UnaryOperator<String> requestHeader) {
        return Map.of();
    }

    /** The media type of its JSON answers. */
    default String jsonMediaType() {
        return "application/json";
    }

    /** How it writes date-times where its document leaves a choice; null for RFC 3339 with the digits that are needed. */
    default @Nullable DateTimeFormatter dateTimes() {
        return null;
    }

    /** Whether it answers whatever the request's {@code Accept} asks for. */
    default boolean ignoresAccept() {
        return false;
    }

    /** Whether a path with a slash at its end is redirected to the one without, or else taken for it. */
    default boolean redirectsSlashes() {
        return false;
    }

    /**
     * Whether a method is answered that the document does not describe and any server can answer: HEAD like GET, OPTIONS
     * with the methods of a path.
     *
     * @param operationId what GET does at the path; empty when the document has no GET there
     */
    default boolean answersUndescribed(String method, String operationId) {
        return true;
    }

    /**
     * Whether it puts up with spellings that its document does not have: lists as repeated parameters or with brackets,
     * JSON members as the form of a web page.
     */
    default boolean understandsOtherSpellings() {
        return true;
    }

    /**
     * Whether the operation's method judges a text at the top of its body, because it looks at other things first. It then
     * finds an empty text where there is none that follows the document.
     */
    default boolean judgesItself(String operationId, Violation violation) {
        return false;
    }

    /** Whether a caller without a token is turned away even where the document would let it in. */
    default boolean requiresToken() {
        return false;
    }
}
