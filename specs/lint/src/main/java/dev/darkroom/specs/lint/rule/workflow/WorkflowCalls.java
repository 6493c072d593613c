package dev.darkroom.specs.lint.rule.workflow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.rule.workflow.WorkflowFile.Call;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.SchemaPointer;
import dev.darkroom.specs.model.SecurityScheme;
import java.util.Optional;

/** Each step calls an operation that its document has, with the parameters and the body that it takes. */
public final class WorkflowCalls implements Rule {

    private final WorkflowFile workflows;

    /** @param workflows the file that is going to be checked, with its documents */
    public WorkflowCalls(WorkflowFile workflows) {
        this.workflows = workflows;
    }

    @Override
    public String name() {
        return "workflow-calls";
    }

    @Override
    public void check(SpecFile file, Report report) {
        for (Call call : workflows.calls(file)) {
            if (call.operation().isEmpty()) {
                report.at(
                        call.place(),
                        call.step(),
                        "operationId",
                        "no document has the operation "
                                + call.step().path("operationId").asText("of this step"));
            } else {
                parameters(call, call.operation().get(), report);
                body(call, call.operation().get(), report);
            }
        }
    }

    private static void parameters(Call call, Operation operation, Report report) {
        JsonNode given = call.step().path("parameters");
        for (int at = 0; at < given.size(); at++) {
            JsonNode parameter = given.path(at);
            if (!isTaken(operation, parameter)) {
                report.at(
                        call.place().appendProperty("parameters").appendIndex(at),
                        operation.id() + " takes no parameter "
                                + parameter.path("name").asText() + " in "
                                + parameter.path("in").asText());
            } else if (!parameter.has("value")) {
                report.at(call.place().appendProperty("parameters").appendIndex(at), "needs value");
            }
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.flag("required") && !isGiven(given, parameter)) {
                report.at(
                        call.place(),
                        call.step(),
                        "parameters",
                        operation.id() + " needs the parameter " + parameter.name() + " in "
                                + parameter.in().text());
            }
        }
    }

    private static boolean isGiven(JsonNode given, Parameter parameter) {
        for (JsonNode each : given) {
            if (each.path("name").asText().equals(parameter.name())
                    && each.path("in").asText().equals(parameter.in().text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTaken(Operation operation, JsonNode given) {
        String name = given.path("name").asText();
        String in = given.path("in").asText();
        return operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name)
                                && parameter.in().text().equals(in))
                || operation.security().stream()
                        .flatMap(requirement -> requirement.scopes().keySet().stream())
                        .map(scheme -> operation.document().securitySchemes().get(scheme))
                        .anyMatch(scheme -> scheme != null && isProof(scheme, name, in));
    }

    private static boolean isProof(SecurityScheme scheme, String name, String in) {
        return scheme.type() == SecurityScheme.Type.API_KEY
                ? scheme.parameter().equals(name) && scheme.in().text().equals(in)
                : name.equals("Authorization") && in.equals("header");
    }

    private static void body(Call call, Operation operation, Report report) {
        JsonNode given = call.step().path("requestBody");
        Optional<RequestBody> body = operation.requestBody();
        if (given.isMissingNode()) {
            if (body.isPresent() && body.get().isRequired()) {
                report.at(call.place(), operation.id() + " needs a body");
            }
            return;
        }
        JsonPointer place = call.place().appendProperty("requestBody");
        Optional<MediaType> content =
                body.map(found -> found.contents().get(given.path("contentType").asText()));
        if (content.isEmpty()) {
            report.at(place, given, "contentType", operation.id() + " takes no body of this type");
            return;
        }
        content.get().schema().ifPresent(schema -> members(given.path("payload"), schema, place, report));
    }

    private static void members(JsonNode payload, Schema schema, JsonPointer place, Report report) {
        payload.fieldNames().forEachRemaining(name -> {
            if (SchemaPointer.follow(schema, pointer(name)).isEmpty()) {
                report.at(place.appendProperty("payload").appendProperty(name), "is no member of the body");
            }
        });
        for (String name : schema.actual().required()) {
            if (payload.isObject() && !payload.has(name)) {
                report.at(place.appendProperty("payload"), "needs the member " + name);
            }
        }
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
