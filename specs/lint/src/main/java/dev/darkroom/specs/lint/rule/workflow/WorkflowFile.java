package dev.darkroom.specs.lint.rule.workflow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls of a file, with what they are about. */
final class WorkflowFile {

    private static final JsonPointer WORKFLOWS = JsonPointer.compile("/workflows");

    private WorkflowFile() {}

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

    static List<Call> calls(SpecFile file) {
        List<Document> sources = sources(file);
        List<Call> calls = new ArrayList<>();
        JsonNode workflows = file.document().value().path("workflows");
        for (int at = 0; at < workflows.size(); at++) {
            JsonPointer place = WORKFLOWS.appendIndex(at).appendProperty("steps");
            JsonNode steps = workflows.path(at).path("steps");
            for (int index = 0; index < steps.size(); index++) {
                JsonNode step = steps.path(index);
                Optional<Operation> operation = sources.stream()
                        .flatMap(source ->
                                source.operation(step.path("operationId").asText()).stream())
                        .findFirst();
                calls.add(new Call(place.appendIndex(index), step, workflows.path(at), index, operation));
            }
        }
        return calls;
    }

    private static List<Document> sources(SpecFile file) {
        List<Document> sources = new ArrayList<>();
        file.document()
                .value()
                .path("sourceDescriptions")
                .forEach(each -> source(file, each.path("url").asText()).ifPresent(sources::add));
        return sources;
    }

    /** The document that stands at an address beside the file. */
    static Optional<Document> source(SpecFile file, String address) {
        try {
            Path path = file.path().toAbsolutePath().resolveSibling(address);
            return Optional.of(SpecFile.read(path)).filter(SpecFile::isReadable).map(SpecFile::document);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
