package dev.darkroom.specs.lint.rule.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.SecurityScheme;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every security requirement names declared scopes, and every scheme is required somewhere. */
public final class SecurityScopes implements Rule {

    @Override
    public String name() {
        return "security-scopes";
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

    private static void check(
            Document document, Element requirement, Map.Entry<String, JsonNode> entry, Report report) {
        String name = entry.getKey();
        SecurityScheme scheme = document.securitySchemes().get(name);
        if (scheme == null) {
            return;
        }
        if (scheme.isOAuth2()) {
            Set<String> scopes = scheme.scopes();
            for (JsonNode scope : entry.getValue()) {
                if (!scopes.contains(scope.asText())) {
                    report.at(requirement, name, "scope '" + scope.asText() + "' is not one of the scheme's");
                }
            }
        } else if (!scheme.text("type").equals("openIdConnect")
                && !entry.getValue().isEmpty()) {
            report.at(requirement, name, "only OAuth 2.0 and OpenID Connect schemes have scopes: use x-scopes");
        }
    }
}
