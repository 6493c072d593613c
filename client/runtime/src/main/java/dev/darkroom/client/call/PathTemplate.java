package dev.darkroom.client.call;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a path such as {@code /images/{id}}. */
final class PathTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private PathTemplate() {}

    /**
     * Puts each value, which is encoded, into its one segment of the path.
     *
     * @throws IllegalArgumentException if a value is empty, {@code .} or {@code ..}: the request would go elsewhere
     */
    static String expand(String template, Map<String, String> values) {
        return VARIABLE.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null || value.isEmpty() || value.equals(".") || value.equals("..")) {
                throw new IllegalArgumentException(
                        found.group(1) + " cannot be \"" + value + "\": it is a part of the path");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
