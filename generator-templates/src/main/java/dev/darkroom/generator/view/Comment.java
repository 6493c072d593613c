package dev.darkroom.generator.view;

import java.util.ArrayList;
import java.util.List;
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
        tags.forEach(tag -> append(text, tag));
        return text + " */";
    }

    private static void append(StringBuilder text, String line) {
        text.append((" * " + line).stripTrailing()).append('\n');
    }
}
