package dev.darkroom.specs.lint.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.Set;
import java.util.stream.Collectors;

/** Every operation has exactly one tag, and that is declared. */
public final class OneTag implements Rule {

    @Override
    public String name() {
        return "operation-tag";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Set<String> declared = spec.document().root().children("tags").stream()
                .map(tag -> tag.text("name"))
                .collect(Collectors.toSet());
        spec.document().defined(Kind.OPERATION).forEach(operation -> check(operation, declared, report));
    }

    private static void check(Element operation, Set<String> declared, Report report) {
        JsonNode tags = operation.get("tags");
        if (tags.size() != 1) {
            report.at(operation, "tags", "must have exactly one tag, has " + tags.size());
        }
        for (int i = 0; i < tags.size(); i++) {
            if (!declared.contains(tags.path(i).asText())) {
                report.at(
                        operation.pointer("tags").appendIndex(i),
                        "tag '" + tags.path(i).asText() + "' is not declared");
            }
        }
    }
}
