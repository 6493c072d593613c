package dev.darkroom.client.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a document Jackson failed. */
final class JsonPath {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9-]*");
    private static final int MAX_CHARS = 500;

    private JsonPath() {}

    /**
     * The path (RFC 9535) of what could not be read, such as {@code $.images[3].width}; {@code $} for the document itself.
     *
     * @param failure null or any other exception counts as the document itself
     */
    static String of(@Nullable Throwable failure) {
        StringBuilder path = new StringBuilder("$");
        if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (path.length() > MAX_CHARS) {
                    return path.substring(0, MAX_CHARS) + "…";
                }
                append(path, step);
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, JsonMappingException.Reference step) {
        String name = step.getFieldName();
        if (name == null) {
            path.append('[').append(Math.max(step.getIndex(), 0)).append(']');
        } else if (NAME.matcher(name).matches()) {
            path.append('.').append(name);
        } else {
            path.append("['").append(name.replaceAll("[\\p{Cc}'\\\\]", "?")).append("']");
        }
    }

    /** What Jackson says, on one line, and where. */
    static String message(String otherwise, @Nullable Throwable failure) {
        if (!(failure instanceof JsonProcessingException json)) {
            return otherwise;
        }
        String place = json.getLocation() == null
                ? ""
                : " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")";
        return json.getOriginalMessage() + " at " + of(json) + place;
    }
}
