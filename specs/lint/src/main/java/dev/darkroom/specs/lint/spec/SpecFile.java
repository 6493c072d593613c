package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.model.Document;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A specification as it was read from disk. Immutable.
 *
 * @param path the file as the caller named it
 * @param text its content
 * @param problems what is wrong with its text
 * @param positions where members and items begin in the text
 * @param document the OpenAPI document; empty when the YAML could not be read at all
 */
public record SpecFile(
        Path path,
        String text,
        List<TextProblem> problems,
        Map<JsonPointer, TextPosition> positions,
        Document document) {

    private static final ObjectMapper JSON = new ObjectMapper();

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
            return unreadable(path, "", List.of(new TextProblem(JsonPointer.empty(), "is not UTF-8")));
        }
    }

    /** Makes a specification of a text, as if it had been read from that path. */
    public static SpecFile of(Path path, String text) {
        boolean isJson = JsonSurvey.isJson(text);
        TextSurvey survey = isJson ? JsonSurvey.of(text) : YamlSurvey.of(text);
        if (!survey.isReadable()) {
            return unreadable(path, text, survey.problems());
        }
        try {
            JsonNode tree = (isJson ? JSON : YAML).readTree(text);
            if (!tree.isObject() || tree.isEmpty()) {
                return unreadable(
                        path, text, List.of(new TextProblem(JsonPointer.empty(), "is not a mapping with members")));
            }
            return new SpecFile(path, text, survey.problems(), survey.positions(), new Document(tree));
        } catch (JsonProcessingException e) {
            return unreadable(path, text, List.of(new TextProblem(JsonPointer.empty(), e.getOriginalMessage())));
        }
    }

    /** Whether there is a document to look through. */
    public boolean isReadable() {
        return !document.value().isEmpty();
    }

    /** Whether it is a file of workflows after Arazzo, and no OpenAPI document. */
    public boolean isWorkflows() {
        return document.value().has("arazzo");
    }

    /** Where something begins in the text; what is not there begins where the next object above does. */
    public TextPosition position(JsonPointer pointer) {
        JsonPointer place = pointer;
        while (!positions.containsKey(place) && !place.matches()) {
            place = place.head();
        }
        return positions.getOrDefault(place, TextPosition.START);
    }

    private static SpecFile unreadable(Path path, String text, List<TextProblem> problems) {
        return new SpecFile(path, text, problems, Map.of(), new Document(JsonNodeFactory.instance.objectNode()));
    }
}
