package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.tests.wire.WireCase.Step;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Takes the steps before and after a case's own exchange. Not for several threads at once. */
public final class CaseSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI server;
    private final Placeholders placeholders;

    /**
     * @param server its address, without a slash at the end
     * @param placeholders what is known by now; what a step captures is added
     */
    public CaseSteps(URI server, Placeholders placeholders) {
        this.server = server;
        this.placeholders = placeholders;
    }

    /** Takes the steps that come before; throws {@link StepFailedException} at the first that is not answered as it should be. */
    public void before(List<Step> steps) {
        for (Step step : steps) {
            Message.Response response = take(step);
            step.capture().forEach((name, where) -> placeholders.with(name, captured(where, response)));
        }
    }

    /** Takes the steps that come after; they capture from the case's own answer. Throws as {@link #before} does. */
    public void after(List<Step> steps, Message.Response own) {
        for (Step step : steps) {
            step.capture().forEach((name, where) -> placeholders.with(name, captured(where, own)));
            take(step);
        }
    }

    private Message.Response take(Step step) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Message.Response response = send(step);
        List<String> differences = differences(step, response);
        while (step.eventually() && !differences.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
            response = send(step);
            differences = differences(step, response);
        }
        if (!differences.isEmpty()) {
            throw new StepFailedException(
                    step.request().method() + " " + step.request().path() + ": " + String.join("\n", differences));
        }
        return response;
    }

    private Message.Response send(Step step) {
        return RawSender.send(server, new RequestWriter(placeholders).write(step.request()));
    }

    private List<String> differences(Step step, Message.Response response) {
        if (step.response() != null) {
            return new ResponseCheck(placeholders).differences(step.response(), response);
        }
        return response.status() / 100 == 2
                ? List.of()
                : List.of("status should be 2xx and is " + response.status() + ": " + response.text());
    }

    private static String captured(JsonNode where, Message.Response response) {
        return where.isTextual()
                ? ResponseCheck.json(response).at(where.textValue()).asText()
                : response.header(where.get("header").asText());
    }

    /** A step was not answered as it should be. */
    public static final class StepFailedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StepFailedException(String message) {
            super(message);
        }
    }
}
