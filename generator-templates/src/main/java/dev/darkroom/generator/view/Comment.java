package dev.darkroom.generator.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Javadoc of a method: what it does, then its tags. */
final class Comment {

    private final List<String> lines;
    private final List<String> tags = new ArrayList<>();

    Comment(List<String> lines) {
        this.lines = lines;
    }

    Comment call(List<ParameterView> parameters, @Nullable BodyView body, boolean options) {
        for (ParameterView parameter : parameters) {
            tag("@param " + parameter.property().name() + " "
                    + parameter.property().summary());
        }
        if (body != null) {
            tag("@param " + body.name() + " " + body.summary() + (body.required() ? "" : " May be null."));
        }
        return options ? tag("@param options what may be left out") : this;
    }

    Comment result(ResultView result) {
        return result.isVoid() ? this : tag("@return " + result.summary());
    }

    /** What every call may throw, and what is in it. */
    Comment failures(List<ErrorView> errors) {
        Map<String, List<String>> statuses = new LinkedHashMap<>();
        for (ErrorView error : errors) {
            statuses.computeIfAbsent(error.type(), type -> new ArrayList<>())
                    .addAll(error.always() ? List.of() : List.of(error.status()));
        }
        List<String> bodies = new ArrayList<>();
        statuses.forEach((type, codes) ->
                bodies.add("{@link " + type + "}" + (codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")")));
        return tag(
                "@throws DarkroomException if the call fails; it is an {@link ApiException} where the provider answers"
                        + " with an error"
                        + (bodies.isEmpty() ? "" : ", whose body is of type " + String.join(" or ", bodies)));
    }

    Comment tag(String tag) {
        tags.add(tag);
        return this;
    }

    String text() {
        StringBuilder text = new StringBuilder("/**\n");
        lines.forEach(line -> append(text, line));
        if (!tags.isEmpty()) {
            append(text, "");
        }
        tags.forEach(tag -> Lines.wrap(tag, "    ").forEach(line -> append(text, line)));
        return text + " */";
    }

    private static void append(StringBuilder text, String line) {
        text.append((" * " + line).stripTrailing()).append('\n');
    }
}
