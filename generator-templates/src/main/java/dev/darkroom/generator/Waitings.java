package dev.darkroom.generator;

import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.ResultView;
import dev.darkroom.generator.view.WaitingView;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.extension.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a job is waited for, as data for the runtime. */
final class Waitings {

    private final Function<String, Object> models;

    /** @param models the views of the document's classes by name */
    Waitings(Function<String, Object> models) {
        this.models = models;
    }

    /** Null where the operation tells of no job, or does so in no class with a member for its state. */
    @Nullable
    WaitingView view(Operation operation, ResultView result) {
        Optional<Waiting> waiting = operation.waiting();
        if (waiting.isEmpty() || operation.requestBody().isPresent() || !result.json()) {
            return null;
        }
        return waiting.flatMap(described ->
                        accessor(result.type(), described.state()).map(state -> view(described, result.type(), state)))
                .orElse(null);
    }

    private Optional<String> accessor(String type, String wire) {
        return models.apply(type) instanceof ObjectView response
                ? response.properties().stream()
                        .filter(property -> property.wire().equals(wire) && property.checked())
                        .map(PropertyView::name)
                        .findFirst()
                : Optional.empty();
    }

    private static WaitingView view(Waiting waiting, String type, String state) {
        return new WaitingView(
                type,
                state,
                waiting.success(),
                waiting.failure(),
                waiting.interval().toMillis(),
                waiting.maxInterval().toMillis(),
                words(waiting.success())
                        + (waiting.failure().isEmpty() ? "" : "; in vain: " + words(waiting.failure())));
    }

    private static String words(List<String> states) {
        return states.stream().map(Javadoc::code).collect(Collectors.joining(", "));
    }
}
