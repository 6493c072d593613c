package dev.darkroom.specs.lint.rule.workflow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of workflows with the documents that it names, each read once.
 *
 * @param sources the documents by their addresses, as far as there are such
 */
public record WorkflowFile(Map<String, Document> sources) {

    private static final JsonPointer WORKFLOWS = JsonPointer.compile("/workflows");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** A file that names no document. */
    public static final WorkflowFile NONE = new WorkflowFile(Map.of());

    /** Reads what a file names. */
    public static WorkflowFile of(SpecFile file) {
        Map<String, Document> sources = new LinkedHashMap<>();
        for (JsonNode each : file.document().value().path("sourceDescriptions")) {
            String address = each.path("url").asText();
            try {
                Path path = file.path().toAbsolutePath().resolveSibling(address);
                Document source = new Document(YAML.readTree(path.toFile()));
                if (source.value().has("openapi")) {
                    sources.put(address, source);
                }
            } catch (IOException | IllegalArgumentException e) {
                // Nothing that could be read stands there, and WorkflowForm says so.
            }
        }
        return new WorkflowFile(sources);
    }

    /**
     * A call where it stands.
     *
     * @param place of the step
     * @param step as it is written
     * @param workflow it belongs to
     * @param index its place among the workflow's steps
     * @param operation what it calls, if there is such
     */
    record Call(JsonPointer place, JsonNode step, JsonNode workflow, int index, Optional<Operation> operation) {}

    List<Call> calls(SpecFile file) {
        List<Call> calls = new ArrayList<>();
        JsonNode workflows = file.document().value().path("workflows");
        for (int at = 0; at < workflows.size(); at++) {
            JsonPointer place = WORKFLOWS.appendIndex(at).appendProperty("steps");
            JsonNode steps = workflows.path(at).path("steps");
            for (int index = 0; index < steps.size(); index++) {
                JsonNode step = steps.path(index);
                Optional<Operation> operation = sources.values().stream()
                        .flatMap(source ->
                                source.operation(step.path("operationId").asText()).stream())
                        .findFirst();
                calls.add(new Call(place.appendIndex(index), step, workflows.path(at), index, operation));
            }
        }
        return calls;
    }
}
