package dev.darkroom.specs.lint.rule.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every tag is declared once, is used, and makes a Java interface of its own. */
public final class DeclaredTags implements Rule {

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Set<String> used = new HashSet<>();
        for (Operation operation : spec.document().allOperations()) {
            for (JsonNode tag : operation.get("tags")) {
                used.add(tag.asText());
            }
        }
        Map<String, Element> byJavaName = new HashMap<>();
        for (Element tag : spec.document().root().children("tags")) {
            String name = tag.text("name");
            String javaName = JavaNames.type(name);
            Element first = byJavaName.putIfAbsent(javaName, tag);
            if (first != null) {
                report.at(tag, "name", "gives the same Java interface as tag '" + first.text("name") + "'");
            }
            if (!used.contains(name)) {
                report.at(tag, "no operation has tag '" + name + "'");
            }
        }
    }
}
