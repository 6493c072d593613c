package dev.darkroom.site.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.site.Page;
import dev.darkroom.site.Section;
import dev.darkroom.site.Templates;
import dev.darkroom.site.prose.Code;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.workflow.Step;
import dev.darkroom.specs.model.workflow.Workflow;
import java.util.List;
import java.util.Map;

/** The page of a provider's workflows. */
public final class WorkflowsPage {

    private static final JsonMapper JSON = new JsonMapper();

    private final Reference reference;

    /** @param name the folder of the document below {@code specs}, and in the site */
    public WorkflowsPage(String name, Document document) {
        this.reference = Reference.of(name, document, true);
    }

    private record Shown(
            String id,
            String summary,
            String description,
            String line,
            List<Input> inputs,
            List<ShownStep> steps,
            List<Named> outputs) {}

    private record Input(String name, String type, boolean isRequired, String description) {}

    private record Named(String name, String value) {}

    private record Given(String place, String name, String value) {}

    private record ShownRetry(String seconds, int limit) {}

    private record ShownStep(
            String id,
            String operation,
            String description,
            List<Given> parameters,
            List<String> criteria,
            List<ShownRetry> retries,
            List<Named> outputs,
            String body) {}

    /** The page of a file of workflows. */
    public Page of(JsonNode file) {
        Markdown markdown = reference.descriptions("");
        String title = "Workflows of " + reference.document().title();
        List<Shown> workflows = Workflow.all(file).stream()
                .map(workflow -> shown(workflow, markdown))
                .toList();
        Section section = reference.section();
        return new Page(
                reference.name() + "/workflows.html",
                title,
                "Calls that belong together, checked and run.",
                section,
                Templates.html("workflows").execute(Map.of("title", title, "workflows", workflows)),
                "",
                workflows.stream()
                        .map(each -> new Page.Place(
                                each.summary(),
                                "workflow",
                                reference.name() + "/workflows.html#" + each.id(),
                                String.join(
                                        " ",
                                        each.steps().stream()
                                                .map(ShownStep::operation)
                                                .toList())))
                        .toList());
    }

    private Shown shown(Workflow workflow, Markdown markdown) {
        StringBuilder line = new StringBuilder("./darkroom workflow specs/" + reference.name()
                + "/workflows.arazzo.yaml " + workflow.id() + " \\\n  --base-uri http://127.0.0.1:8080");
        workflow.required()
                .forEach(name -> line.append(" \\\n  --input ")
                        .append(name)
                        .append("=")
                        .append(isFile(workflow.inputs().get(name)) ? "@" : "")
                        .append("..."));
        return new Shown(
                workflow.id(),
                workflow.summary(),
                markdown.html(workflow.description()),
                Code.html("sh", line.toString()),
                workflow.inputs().entrySet().stream()
                        .map(input -> new Input(
                                input.getKey(),
                                isFile(input.getValue())
                                        ? "file"
                                        : input.getValue().path("type").asText(),
                                workflow.required().contains(input.getKey()),
                                markdown.inline(
                                        input.getValue().path("description").asText())))
                        .toList(),
                workflow.steps().stream().map(step -> shown(step, markdown)).toList(),
                named(workflow.outputs()));
    }

    private static boolean isFile(JsonNode schema) {
        return schema.path("format").asText().equals("binary");
    }

    private static ShownStep shown(Step step, Markdown markdown) {
        return new ShownStep(
                step.id(),
                step.operation(),
                markdown.html(step.description()),
                step.parameters().stream()
                        .map(each ->
                                new Given(each.in(), each.name(), each.value().asText()))
                        .toList(),
                step.criteria(),
                step.retries().stream()
                        .map(each -> new ShownRetry(String.valueOf(Math.round(each.seconds())), each.limit()))
                        .toList(),
                named(step.outputs()),
                step.body()
                        .map(body -> Code.html("json", pretty(body.payload())))
                        .orElse(""));
    }

    private static List<Named> named(Map<String, String> outputs) {
        return outputs.entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .toList();
    }

    private static String pretty(JsonNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
