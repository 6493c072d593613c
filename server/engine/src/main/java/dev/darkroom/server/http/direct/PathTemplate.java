package dev.darkroom.server.http.direct;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation whose variables are whole segments. Immutable.
 *
 * @param segments texts, and variables in braces
 */
public record PathTemplate(List<String> segments) {

    static PathTemplate of(String path) {
        return new PathTemplate(List.of(path.split("/", -1)));
    }

    /**
     * What stands in the place of the variables, with its escapes.
     *
     * @param path a path that the operation was found by
     * @return null if the path has other segments than this, or a variable is a part of one
     */
    public @Nullable MultivaluedMap<String, String> read(String path) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        int start = 0;
        for (int i = 0; i < segments.size(); i++) {
            int slash = path.indexOf('/', start);
            boolean isLast = i == segments.size() - 1;
            if (isLast != slash < 0) {
                return null;
            }
            int end = isLast ? path.length() : slash;
            String segment = segments.get(i);
            if (segment.startsWith("{") && segment.indexOf('}') == segment.length() - 1) {
                values.putSingle(segment.substring(1, segment.length() - 1), path.substring(start, end));
            } else if (segment.length() != end - start || !path.startsWith(segment, start)) {
                return null;
            }
            start = end + 1;
        }
        return values;
    }
}
