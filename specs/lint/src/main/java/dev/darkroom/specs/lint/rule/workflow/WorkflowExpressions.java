package dev.darkroom.specs.lint.rule.workflow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.rule.workflow.WorkflowFile.Call;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.SchemaPointer;
import dev.darkroom.specs.model.workflow.Criterion;
import dev.darkroom.specs.model.workflow.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Each expression leads to an input, to what an earlier step hands on, or to something that a response can have. */
public final class WorkflowExpressions implements Rule {

    private final WorkflowFile workflows;

    /** @param workflows the file that is going to be checked, with its documents */
    public WorkflowExpressions(WorkflowFile workflows) {
        this.workflows = workflows;
    }

    @Override
    public String name() {
        return "workflow-expressions";
    }

    @Override
    public void check(SpecFile file, Report report) {
        for (Call call : workflows.calls(file)) {
            for (String member : List.of("parameters", "requestBody")) {
                values(call, call.step().path(member), call.place().appendProperty(member), report);
            }
            for (String member : List.of("successCriteria", "onFailure")) {
                conditions(call, call.step().path(member), call.place().appendProperty(member), report);
            }
            outputs(call, call.step().path("outputs"), call.place().appendProperty("outputs"), report);
        }
        JsonNode list = file.document().value().path("workflows");
        for (int at = 0; at < list.size(); at++) {
            JsonNode workflow = list.path(at);
            Call end = new Call(
                    JsonPointer.empty(),
                    workflow,
                    workflow,
                    workflow.path("steps").size(),
                    Optional.empty());
            JsonPointer place =
                    JsonPointer.compile("/workflows").appendIndex(at).appendProperty("outputs");
            outputs(end, workflow.path("outputs"), place, report);
        }
    }

    private static void values(Call call, JsonNode value, JsonPointer place, Report report) {
        if (value.isTextual()) {
            String text = value.asText();
            if (Expression.isMeant(text)) {
                expression(call, text, false, place, report);
            }
            Matcher embedded = Expression.EMBEDDED.matcher(text);
            while (embedded.find()) {
                expression(call, embedded.group(1), false, place, report);
            }
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            values(call, member.getValue(), place.appendProperty(member.getKey()), report);
        }
        for (int at = 0; value.isArray() && at < value.size(); at++) {
            values(call, value.path(at), place.appendIndex(at), report);
        }
    }

    private static void conditions(Call call, JsonNode list, JsonPointer place, Report report) {
        for (int at = 0; at < list.size(); at++) {
            JsonPointer inner = place.appendIndex(at);
            if (list.path(at).has("criteria")) {
                conditions(call, list.path(at).path("criteria"), inner.appendProperty("criteria"), report);
            } else if (list.path(at).has("condition")) {
                JsonPointer condition = inner.appendProperty("condition");
                Optional<List<Criterion>> all =
                        Criterion.parse(list.path(at).path("condition").asText());
                if (all.isEmpty()) {
                    report.at(condition, "is no comparison that is run here, such as $statusCode == 200");
                }
                all.orElse(List.of()).forEach(each -> {
                    for (String side : List.of(each.left(), each.right())) {
                        if (side.startsWith("$")) {
                            expression(call, side, true, condition, report);
                        }
                    }
                    status(call, each, condition, report);
                });
            }
        }
    }

    private static void status(Call call, Criterion criterion, JsonPointer place, Report report) {
        boolean isOne =
                criterion.left().equals("$statusCode") && criterion.sign().equals("==");
        if (isOne
                && call.operation().isPresent()
                && call.operation().get().response(criterion.right()).isEmpty()) {
            report.at(place, call.operation().get().id() + " has no response " + criterion.right());
        }
    }

    private static void outputs(Call call, JsonNode outputs, JsonPointer place, Report report) {
        outputs.properties()
                .forEach(each -> expression(
                        call,
                        each.getValue().asText(),
                        call.operation().isPresent(),
                        place.appendProperty(each.getKey()),
                        report));
    }

    private static void expression(Call call, String text, boolean hasResponse, JsonPointer place, Report report) {
        Optional<Expression> parsed = Expression.parse(text);
        if (parsed.isEmpty()) {
            report.at(place, text + " is no expression that is run here");
            return;
        }
        Expression expression = parsed.get();
        switch (expression.source()) {
            case INPUT -> {
                if (!call.workflow().at("/inputs/properties").has(expression.name())) {
                    report.at(place, "the workflow has no input " + expression.name());
                }
            }
            case STEP -> {
                if (!isHandedOn(call, expression)) {
                    report.at(place, "no earlier step " + expression.step() + " has the output " + expression.name());
                }
            }
            case BODY -> {
                if (!hasResponse
                        || call.operation().isPresent()
                                && !isAnswered(call.operation().get(), expression)) {
                    report.at(
                            place,
                            hasResponse
                                    ? "no response has " + expression.pointer() + " in its body"
                                    : "nothing is answered before it is sent");
                }
            }
            case HEADER, STATUS -> {
                if (!hasResponse) {
                    report.at(place, "nothing is answered before it is sent");
                }
            }
        }
    }

    private static boolean isHandedOn(Call call, Expression expression) {
        JsonNode steps = call.workflow().path("steps");
        for (int at = 0; at < call.index(); at++) {
            if (steps.path(at).path("stepId").asText().equals(expression.step())) {
                return steps.path(at).path("outputs").has(expression.name());
            }
        }
        return false;
    }

    private static boolean isAnswered(Operation operation, Expression expression) {
        return operation.responses().values().stream()
                .flatMap(response -> response.contents().values().stream())
                .map(MediaType::schema)
                .flatMap(Optional::stream)
                .anyMatch(schema ->
                        SchemaPointer.follow(schema, expression.pointer()).isPresent());
    }
}
