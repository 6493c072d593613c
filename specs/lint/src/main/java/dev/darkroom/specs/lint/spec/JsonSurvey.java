package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A walk over the text of a JSON file for members that are written twice, and for where everything stands. */
final class JsonSurvey {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonSurvey() {}

    /** Whether a text is meant to be JSON rather than YAML, which does not allow the tabs that JSON does. */
    static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    static TextSurvey of(String text) {
        List<TextProblem> problems = new ArrayList<>();
        Map<JsonPointer, TextPosition> positions = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonPointer pointer = parser.getParsingContext().pathAsPointer();
                JsonLocation location = parser.currentTokenLocation();
                TextPosition position = new TextPosition(location.getLineNr(), location.getColumnNr());
                if (token == JsonToken.FIELD_NAME && positions.put(pointer, position) != null) {
                    problems.add(new TextProblem(pointer, "is written twice"));
                } else if (!token.isStructEnd()) {
                    positions.putIfAbsent(pointer, position);
                }
            }
            return new TextSurvey(true, problems, positions);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String where = " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
            problems.add(new TextProblem(
                    JsonPointer.empty(),
                    "is not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " ") + where));
            return new TextSurvey(false, problems, positions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
