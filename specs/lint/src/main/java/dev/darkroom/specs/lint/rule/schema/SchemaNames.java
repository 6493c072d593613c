package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Schemas have PascalCase names that no class of java.lang or java.util has, and that differ in more than case. */
public final class SchemaNames implements Rule {

    private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z0-9]*");

    @Override
    public String name() {
        return "schema-name";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Map<String, String> byLowerCase = new HashMap<>();
        for (Element schema : spec.document().components("schemas")) {
            String name = schema.key();
            if (!PASCAL.matcher(name).matches()) {
                report.at(schema, "'" + name + "' is not PascalCase");
            }
            for (String taken : List.of("java.lang.", "java.util.")) {
                if (isClass(taken + name)) {
                    report.at(schema, "'" + name + "' is the name of " + taken + name + ": choose a speaking name");
                }
            }
            String first = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (first != null) {
                report.at(schema, "'" + name + "' differs from '" + first + "' in case only");
            }
        }
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, SchemaNames.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
