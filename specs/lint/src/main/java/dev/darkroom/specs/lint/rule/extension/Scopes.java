package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.SecurityScheme;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The scopes a token needs are listed by condition, and an OAuth 2.0 scheme, where there is one, declares them. */
public final class Scopes implements Rule {

    private static final Set<String> CONDITIONS = Set.of("always", "public", "private");

    @Override
    public String name() {
        return "x-scopes";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        List<SecurityScheme> schemes = spec.document().securitySchemes().values().stream()
                .filter(SecurityScheme::isOAuth2)
                .toList();
        Set<String> declared =
                schemes.stream().flatMap(scheme -> scheme.scopes().stream()).collect(Collectors.toSet());
        Predicate<String> isScope = schemes.isEmpty() ? scope -> !scope.isBlank() : declared::contains;
        spec.document()
                .defined(Kind.OPERATION)
                .filter(operation -> operation.has(Extension.SCOPES.key()))
                .forEach(operation -> check(operation, isScope, report));
    }

    private static void check(Element operation, Predicate<String> isScope, Report report) {
        JsonNode conditions = operation.get(Extension.SCOPES.key());
        if (!conditions.isObject()) {
            report.at(operation, Extension.SCOPES.key(), "must be a map of conditions to lists of scopes");
        }
        for (var entry : conditions.properties()) {
            JsonPointer pointer = operation.pointer(Extension.SCOPES.key()).appendProperty(entry.getKey());
            if (!CONDITIONS.contains(entry.getKey())) {
                report.at(pointer, "'" + entry.getKey() + "' is no condition: always, public or private");
            }
            check(entry.getValue(), pointer, isScope, report);
        }
    }

    private static void check(JsonNode scopes, JsonPointer pointer, Predicate<String> isScope, Report report) {
        if (!scopes.isArray() || scopes.isEmpty()) {
            report.at(pointer, "must be a list of scopes");
        }
        for (int i = 0; i < scopes.size(); i++) {
            String scope = scopes.path(i).asText();
            if (!isScope.test(scope)) {
                report.at(pointer.appendIndex(i), "no security scheme declares '" + scope + "'");
            }
        }
    }
}
