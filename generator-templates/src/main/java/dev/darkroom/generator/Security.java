package dev.darkroom.generator;

import dev.darkroom.generator.view.SecurityView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The security schemes of a document as builder methods. */
final class Security {

    private Security() {}

    static List<SecurityView> of(OpenAPI document) {
        List<SecurityView> views = new ArrayList<>();
        if (document.getComponents().getSecuritySchemes() != null) {
            document.getComponents()
                    .getSecuritySchemes()
                    .forEach((name, scheme) -> views.add(new SecurityView(name, placement(scheme), comment(scheme))));
        }
        return views;
    }

    private static String comment(SecurityScheme scheme) {
        boolean basic = scheme.getType() == SecurityScheme.Type.HTTP && "basic".equalsIgnoreCase(scheme.getScheme());
        String form = basic ? "The secret is the name and the password with a colon between them." : null;
        return Javadoc.comment(scheme.getDescription(), form);
    }

    private static String placement(SecurityScheme scheme) {
        return switch (scheme.getType()) {
            case APIKEY -> "Credential.%s(\"%s\", secret)".formatted(scheme.getIn(), scheme.getName());
            case HTTP -> "Credential.%s(secret)".formatted(scheme.getScheme().toLowerCase(Locale.ROOT));
            case OAUTH2, OPENIDCONNECT -> "Credential.bearer(secret)";
            case MUTUALTLS -> throw new IllegalArgumentException("mutual TLS is not a credential of a request");
        };
    }
}
