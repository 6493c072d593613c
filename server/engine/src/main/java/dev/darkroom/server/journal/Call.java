package dev.darkroom.server.journal;

import dev.darkroom.server.contract.Difference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call, from when it comes until its response has gone. Safe for use by several threads. */
public final class Call {

    /** How far a call is. */
    public enum State {
        /** It is under way. */
        OPEN,
        /** Its response has gone. */
        ANSWERED,
        /** Its connection ended before that. */
        BROKEN
    }

    /**
     * What is known when it comes.
     *
     * @param receivedAt when it came
     * @param provider whose path was called; null when that is nobody's
     * @param operation the id of what was called; null when there is none
     * @param method the method
     * @param path the path as it was sent
     * @param query the query as it was sent; empty when there is none
     * @param headers names and values
     */
    public record Beginning(
            Instant receivedAt,
            @Nullable String provider,
            @Nullable String operation,
            String method,
            String path,
            String query,
            List<Map.Entry<String, String>> headers) {

        long weight() {
            return path.length() + query.length() + weight(headers);
        }

        private static long weight(List<Map.Entry<String, String>> headers) {
            return headers.stream()
                    .mapToLong(header ->
                            header.getKey().length() + header.getValue().length())
                    .sum();
        }
    }

    private final Journal journal;
    private final long id;
    private final Beginning beginning;
    private final Excerpt request = new Excerpt();
    private final Excerpt response = new Excerpt();
    private State state = State.OPEN;
    private int status;
    private List<Map.Entry<String, String>> responseHeaders = List.of();
    private @Nullable Duration duration;
    private @Nullable List<Difference> differences;

    Call(Journal journal, long id, Beginning beginning) {
        this.journal = journal;
        this.id = id;
        this.beginning = beginning;
    }

    /** Takes a part of the request's body, and leaves the buffer as it is. */
    public synchronized void received(ByteBuffer bytes) {
        request.add(bytes);
    }

    /** The response begins. */
    public synchronized void begun(int statusCode, List<Map.Entry<String, String>> headers) {
        status = statusCode;
        responseHeaders = headers;
    }

    /** Takes a part of the response's body, and leaves the buffer as it is. */
    public synchronized void sent(ByteBuffer bytes) {
        response.add(bytes);
    }

    /** It was held against its document. */
    public synchronized void compared(List<Difference> found) {
        differences = found;
    }

    /** Whether it was held against its document, and differs; null when it was not. */
    synchronized @Nullable Boolean isDifferent() {
        return differences == null ? null : !differences.isEmpty();
    }

    /**
     * The response ends; what comes after this changes nothing but that the connection may break.
     *
     * @param took the time since it came
     */
    public void answered(Duration took) {
        end(State.ANSWERED, took);
    }

    /**
     * The connection ends before the response does.
     *
     * @param took the time since it came
     */
    public void broken(Duration took) {
        end(State.BROKEN, took);
    }

    private void end(State ending, Duration took) {
        synchronized (this) {
            if (state == State.OPEN) {
                duration = took;
            }
            state = ending;
        }
        journal.ended(this);
    }

    /** Its number; later calls have higher ones. */
    public long id() {
        return id;
    }

    /** What was known when it came. */
    public Beginning beginning() {
        return beginning;
    }

    synchronized long weight() {
        long compared = differences == null
                ? 0
                : differences.stream()
                        .map(Difference::violation)
                        .mapToLong(violation ->
                                violation.name().length() + violation.message().length())
                        .sum();
        return beginning.weight()
                + Beginning.weight(responseHeaders)
                + request.kept().length
                + response.kept().length
                + compared;
    }

    /** 0 while there is none. */
    synchronized int status() {
        return status;
    }

    /** How it stands at the moment. */
    public synchronized Ending ending() {
        return new Ending(
                state,
                status,
                responseHeaders,
                request.length(),
                request.kept(),
                response.length(),
                response.kept(),
                duration,
                differences);
    }

    /**
     * What was added to a call since it came.
     *
     * @param state how far it is
     * @param status of the response; 0 while there is none
     * @param headers of the response; empty while there is none
     * @param requestBytes how much of the request's body was read
     * @param requestBody the whole of it; empty when it is too long
     * @param responseBytes how much of the response's body was sent
     * @param responseBody the whole of it; empty when it is too long
     * @param duration from its coming to its end; null while it is under way
     * @param differences from its document; null when it was not held against it
     */
    public record Ending(
            State state,
            int status,
            List<Map.Entry<String, String>> headers,
            long requestBytes,
            byte[] requestBody,
            long responseBytes,
            byte[] responseBody,
            @Nullable Duration duration,
            @Nullable List<Difference> differences) {}
}
