package dev.darkroom.client.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a path such as {@code /images/{id}}. */
final class PathTemplate {

    private PathTemplate() {}

    /**
     * Puts each value, which is encoded, into its one segment of the path.
     *
     * @throws IllegalArgumentException if a value is empty, {@code .} or {@code ..}: the request would go elsewhere
     */
    static String expand(String template, Map<String, String> values) {
        StringBuilder path = new StringBuilder(template.length() + 32);
        int copied = 0;
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            path.append(template, copied, open).append(checked(name, values.get(name)));
            copied = close + 1;
            open = template.indexOf('{', copied);
        }
        return path.append(template, copied, template.length()).toString();
    }

    private static String checked(String name, @Nullable String value) {
        if (value == null || value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " cannot be \"" + value + "\": it is a part of the path");
        }
        return value;
    }
}
