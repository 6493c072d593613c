package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What clients make calls for one of is said by required parameters that some operation has. */
public final class ClientScopes implements Rule {

    @Override
    public String name() {
        return Extension.CLIENT_SCOPES.key();
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().all(Kind.DOCUMENT).filter(root -> root.has(name())).forEach(root -> check(spec, root, report));
    }

    private void check(SpecFile spec, Element root, Report report) {
        for (Map.Entry<String, JsonNode> scope : root.get(name()).properties()) {
            JsonPointer pointer = root.pointer(name()).appendProperty(scope.getKey());
            List<String> names = spec.document().clientScopes().get(scope.getKey());
            if (!scope.getKey().matches("[a-z]+( [a-z]+)*")) {
                report.at(pointer, "must be named by words in lower case");
            } else if (!scope.getValue().isArray() || names.isEmpty() || new HashSet<>(names).size() < names.size()) {
                report.at(pointer, "must be a list of names of parameters");
            } else if (spec.document().operations().stream().noneMatch(operation -> hasAll(operation, names))) {
                report.at(pointer, "no operation requires all of these parameters");
            }
        }
    }

    private static boolean hasAll(Operation operation, List<String> names) {
        Set<String> required = new HashSet<>();
        operation.parameters().stream()
                .filter(Parameter::isRequired)
                .map(Parameter::name)
                .forEach(required::add);
        return required.containsAll(names);
    }
}
