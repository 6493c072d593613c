package dev.darkroom.specs.model.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison of two values: expressions, numbers, texts in single quotes, {@code true}, {@code false} or {@code null}.
 *
 * @param left one side
 * @param sign such as {@code ==}
 * @param right the other side
 */
public record Criterion(String left, String sign, String right) {

    private static final String SIDE = "('(?:[^']|'')*'|[^\\s'=!<>&|()]+)";
    private static final Pattern FORM = Pattern.compile("\\s*" + SIDE + "\\s*(==|!=|<=|>=|<|>)\\s*" + SIDE + "\\s*");

    /** Reads a condition, comparisons with {@code &&} between them; nothing when it is none. */
    public static Optional<List<Criterion>> parse(String condition) {
        List<Criterion> all = new ArrayList<>();
        for (String part : condition.split("&&", -1)) {
            Matcher form = FORM.matcher(part);
            if (!form.matches()) {
                return Optional.empty();
            }
            all.add(new Criterion(form.group(1), form.group(2), form.group(3)));
        }
        return Optional.of(all);
    }
}
