package dev.darkroom.specs.lint.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The variables of path templates. */
final class PathNames {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private PathNames() {}

    /** The template without the names of its variables, which is what requests show. */
    static String form(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    /** The variables of the newer template by those of the older one: by place, or by name if the form differs. */
    static Map<String, String> renamed(String before, String after) {
        Map<String, String> renamed = new HashMap<>();
        if (form(before).equals(form(after))) {
            List<String> was = variables(before);
            List<String> is = variables(after);
            for (int i = 0; i < was.size(); i++) {
                renamed.put(was.get(i), is.get(i));
            }
        }
        return renamed;
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
