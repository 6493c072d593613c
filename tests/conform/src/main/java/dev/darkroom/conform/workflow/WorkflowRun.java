package dev.darkroom.conform.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.workflow.Step;
import dev.darkroom.specs.model.workflow.Workflow;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs workflows against a server.
 *
 * @param documents where operations are described
 * @param server its address, without a slash at the end
 * @param pause lets time pass before a step is tried again
 * @param progress takes a line for each call
 */
public record WorkflowRun(List<Document> documents, URI server, Consumer<Duration> pause, Consumer<String> progress) {

    private static final int SHOWN_CHARACTERS = 500;

    /**
     * Makes the calls of a workflow one after the other.
     *
     * @param inputs values by name
     * @return its outputs
     * @throws WorkflowFailedException when a step does not succeed, or an input is missing; no later step is made
     */
    public Map<String, JsonNode> of(Workflow workflow, Map<String, JsonNode> inputs) throws WorkflowFailedException {
        Set<String> missing = new TreeSet<>(workflow.required());
        missing.removeAll(inputs.keySet());
        if (!missing.isEmpty()) {
            throw new WorkflowFailedException(workflow.id(), "needs the inputs " + String.join(", ", missing));
        }
        Values values = new Values(inputs);
        for (Step step : workflow.steps()) {
            run(step, values);
        }
        return evaluated(workflow.outputs(), values);
    }

    private void run(Step step, Values values) throws WorkflowFailedException {
        Operation operation = documents.stream()
                .flatMap(document -> document.operation(step.operation()).stream())
                .findFirst()
                .orElseThrow(() -> new WorkflowFailedException(step.id(), "no operation " + step.operation()));
        Message.Response response = send(step, operation, values);
        for (int again = 0; !values.hold(step.criteria()); again++) {
            int times = again;
            Optional<Step.Retry> retry = step.retries().stream()
                    .filter(each -> times < each.limit() && values.hold(each.criteria()))
                    .findFirst();
            if (retry.isEmpty()) {
                String failed = step.criteria().stream()
                        .filter(condition -> !values.holds(condition))
                        .findFirst()
                        .orElseThrow();
                throw new WorkflowFailedException(
                        step.id(), failed + " does not hold: " + response.status() + " " + shown(response.text()));
            }
            pause.accept(Duration.ofMillis(Math.round(retry.get().seconds() * 1000)));
            response = send(step, operation, values);
        }
        values.hand(step.id(), evaluated(step.outputs(), values));
    }

    private Message.Response send(Step step, Operation operation, Values values) {
        Message.Request request = StepRequest.of(step, operation, values);
        Message.Response response = RawSender.send(server, request);
        values.answered(response);
        progress.accept(step.id() + ": " + request.method() + " " + request.path() + " " + response.status());
        return response;
    }

    private static Map<String, JsonNode> evaluated(Map<String, String> expressions, Values values) {
        Map<String, JsonNode> evaluated = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> evaluated.put(name, values.of(expression)));
        return evaluated;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + " ...";
    }
}
