package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A specification as it was read from disk. Immutable.
 *
 * @param path the file as the caller named it
 * @param text its content
 * @param problems what is wrong with it as YAML
 * @param document the OpenAPI document; empty when the YAML could not be read at all
 */
public record SpecFile(Path path, String text, List<YamlProblem> problems, Document document) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /**
     * Reads a file. What is wrong with its content becomes {@link #problems()}.
     *
     * @throws IOException when the file itself cannot be read
     */
    public static SpecFile read(Path path) throws IOException {
        try {
            return of(path, Files.readString(path));
        } catch (CharacterCodingException e) {
            return unreadable(path, "", List.of(new YamlProblem(JsonPointer.empty(), "is not UTF-8")));
        }
    }

    /** Makes a specification of a text, as if it had been read from that path. */
    public static SpecFile of(Path path, String text) {
        YamlSurvey survey = YamlSurvey.of(text);
        if (!survey.isReadable()) {
            return unreadable(path, text, survey.problems());
        }
        try {
            JsonNode tree = YAML.readTree(text);
            if (!tree.isObject() || tree.isEmpty()) {
                return unreadable(
                        path, text, List.of(new YamlProblem(JsonPointer.empty(), "is not a mapping with members")));
            }
            return new SpecFile(path, text, survey.problems(), new Document(tree));
        } catch (JsonProcessingException e) {
            return unreadable(path, text, List.of(new YamlProblem(JsonPointer.empty(), e.getOriginalMessage())));
        }
    }

    /** Whether there is a document to look through. */
    public boolean isReadable() {
        return !document.value().isEmpty();
    }

    private static SpecFile unreadable(Path path, String text, List<YamlProblem> problems) {
        return new SpecFile(path, text, problems, new Document(JsonNodeFactory.instance.objectNode()));
    }
}
