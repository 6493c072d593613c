package dev.darkroom.conform.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of workflows with the documents that it names.
 *
 * @param workflows those of the file
 * @param documents where their operations are described
 */
public record WorkflowFile(List<Workflow> workflows, List<Document> documents) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * Reads a file, and the documents beside it.
     *
     * @throws IOException when one cannot be read
     */
    public static WorkflowFile read(Path file) throws IOException {
        JsonNode root = YAML.readTree(file.toFile());
        List<Document> documents = new ArrayList<>();
        for (JsonNode source : root.path("sourceDescriptions")) {
            Path document =
                    file.toAbsolutePath().resolveSibling(source.path("url").asText());
            documents.add(new Document(YAML.readTree(document.toFile())));
        }
        return new WorkflowFile(Workflow.all(root), documents);
    }

    /** The workflow of an id; the only one for an empty id. */
    public Optional<Workflow> workflow(String id) {
        return id.isEmpty() && workflows.size() == 1
                ? Optional.of(workflows.get(0))
                : workflows.stream()
                        .filter(workflow -> workflow.id().equals(id))
                        .findFirst();
    }
}
