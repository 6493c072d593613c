package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.extension.Retry;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations that tell of a job say which of its states end it, by values that the response really has. */
public final class Waiting implements Rule {

    private static final Set<String> MEMBERS = Set.of("state", "success", "failure", "interval", "maxInterval");
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public String name() {
        return "x-waiting";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        for (Operation operation : spec.document().allOperations()) {
            if (operation.has(Extension.WAITING.key())) {
                check(operation, report);
            }
        }
    }

    private static void check(Operation operation, Report report) {
        JsonNode waiting = operation.get(Extension.WAITING.key());
        JsonPointer pointer = operation.pointer(Extension.WAITING.key());
        if (operation.retry().filter(Retry.SAFE::equals).isEmpty()) {
            report.at(pointer, "only an operation that reads can be asked again and again");
        }
        waiting.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                report.at(pointer.appendProperty(member), "is no member of x-waiting");
            }
        });
        states(operation, waiting, pointer, report);
        Optional<Duration> interval = interval(waiting, pointer, "interval", report);
        Optional<Duration> maxInterval = interval(waiting, pointer, "maxInterval", report);
        if (interval.isPresent() && maxInterval.isPresent() && maxInterval.get().compareTo(interval.get()) < 0) {
            report.at(pointer, waiting, "maxInterval", "is shorter than interval");
        }
    }

    private static void states(Operation operation, JsonNode waiting, JsonPointer pointer, Report report) {
        String name = waiting.path("state").asText();
        Optional<Schema> state = state(operation, name);
        if (state.isEmpty()) {
            report.at(pointer, waiting, "state", "the 200 response has no required text '" + name + "'");
            return;
        }
        List<JsonNode> listed = state.get().actual().enumValues();
        Set<String> seen = new HashSet<>();
        for (String end : List.of("success", "failure")) {
            JsonNode values = waiting.path(end);
            if (values.isEmpty() && (end.equals("success") || !values.isMissingNode())) {
                report.at(pointer, waiting, end, end + " must list states");
            }
            for (JsonNode value : values) {
                if (!value.isTextual() || !listed.isEmpty() && !listed.contains(value)) {
                    report.at(pointer, waiting, end, value + " is no state of '" + name + "'");
                } else if (!seen.add(value.textValue())) {
                    report.at(pointer, waiting, end, value + " stands there twice");
                }
            }
        }
    }

    private static Optional<Schema> state(Operation operation, String name) {
        return operation.response("200").stream()
                .flatMap(response -> response.contents().values().stream())
                .filter(media -> MediaType.isJson(media.name()))
                .flatMap(media -> media.schema().stream())
                .filter(schema -> schema.required().contains(name))
                .flatMap(schema -> Composition.withVariants(schema).member(name).stream())
                // What is broken is another rule's.
                .filter(schema -> schema.resolve().isEmpty()
                        || Composition.withVariants(schema).isOfType(JsonType.STRING))
                .findFirst();
    }

    private static Optional<Duration> interval(JsonNode waiting, JsonPointer pointer, String member, Report report) {
        try {
            Duration interval = Duration.parse(waiting.path(member).asText());
            if (interval.toMillis() >= 1 && interval.compareTo(LONGEST) <= 0) {
                return Optional.of(interval);
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        report.at(pointer, waiting, member, member + " must be an ISO 8601 duration of 1 ms to a day");
        return Optional.empty();
    }
}
