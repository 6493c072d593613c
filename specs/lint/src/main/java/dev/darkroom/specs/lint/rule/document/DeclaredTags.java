package dev.darkroom.specs.lint.rule.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.JavaNames;
import dev.darkroom.specs.lint.spec.Operation;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
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
        for (Operation operation : spec.document().operations()) {
            for (JsonNode tag : operation.place().get("tags")) {
                used.add(tag.asText());
            }
        }
        Map<String, Place> byJavaName = new HashMap<>();
        for (Place tag : spec.document().root().children("tags")) {
            String name = tag.text("name");
            String javaName = JavaNames.pascal(name);
            if (!JavaNames.isFree(javaName)) {
                report.at(tag, "name", "'" + name + "' gives no Java interface name");
            }
            Place first = byJavaName.putIfAbsent(javaName, tag);
            if (first != null) {
                report.at(tag, "name", "gives the same Java interface as tag '" + first.text("name") + "'");
            }
            if (!used.contains(name)) {
                report.at(tag, "no operation has tag '" + name + "'");
            }
        }
    }
}
