package dev.darkroom.specs.lint.rule.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Document;
import dev.darkroom.specs.lint.spec.Kind;
import dev.darkroom.specs.lint.spec.OAuthScopes;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every security requirement names declared schemes and scopes, and every scheme is required somewhere. */
public final class SecuritySchemes implements Rule {

    @Override
    public String name() {
        return "security-schemes";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Document document = spec.document();
        document.all(Kind.SECURITY_REQUIREMENT)
                .forEach(requirement ->
                        requirement.value().properties().forEach(entry -> check(document, requirement, entry, report)));
        Set<String> required = document.all(Kind.SECURITY_REQUIREMENT)
                .flatMap(requirement -> requirement.value().properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        document.components("securitySchemes").stream()
                .filter(scheme -> !required.contains(scheme.key()))
                .forEach(scheme -> report.at(scheme, "no security requirement names this scheme"));
    }

    private static void check(Document document, Place requirement, Map.Entry<String, JsonNode> entry, Report report) {
        String name = entry.getKey();
        Optional<Place> scheme = document.components("securitySchemes").stream()
                .filter(candidate -> candidate.key().equals(name))
                .findFirst();
        if (scheme.isEmpty()) {
            report.at(requirement, name, "security scheme '" + name + "' is not declared");
        } else if (scheme.get().text("type").equals("oauth2")) {
            Set<String> scopes = OAuthScopes.of(scheme.get());
            for (JsonNode scope : entry.getValue()) {
                if (!scopes.contains(scope.asText())) {
                    report.at(requirement, name, "scope '" + scope.asText() + "' is not one of the scheme's");
                }
            }
        } else if (!scheme.get().text("type").equals("openIdConnect")
                && !entry.getValue().isEmpty()) {
            report.at(requirement, name, "only OAuth 2.0 and OpenID Connect schemes have scopes: use x-scopes");
        }
    }
}
