package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How a job is waited for by asking about it again and again ({@code x-waiting}).
 *
 * @param state the member of the response's object that tells the state of the job
 * @param success the states in which the job has done what it was for
 * @param failure the states in which it will never do it
 * @param interval the shortest wait between two questions
 * @param maxInterval the longest
 */
public record Waiting(
        String state, List<String> success, List<String> failure, Duration interval, Duration maxInterval) {

    /** Reads the value of the key; nothing where it is missing, or has no state, no success or no intervals. */
    public static Optional<Waiting> of(JsonNode value) {
        Optional<Duration> interval = duration(value.path("interval"));
        Optional<Duration> maxInterval = duration(value.path("maxInterval"));
        String state = value.path("state").asText();
        List<String> success = texts(value.path("success"));
        if (state.isEmpty() || success.isEmpty() || interval.isEmpty() || maxInterval.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Waiting(state, success, texts(value.path("failure")), interval.get(), maxInterval.get()));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Optional<Duration> duration(JsonNode text) {
        try {
            return Optional.of(Duration.parse(text.asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
