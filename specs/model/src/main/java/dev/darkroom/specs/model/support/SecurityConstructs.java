package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.SecurityScheme;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.stream.Stream;

/** Finds constructs of security schemes. */
final class SecurityConstructs {

    private SecurityConstructs() {}

    static Stream<Found> unusual(Document document) {
        return document.securitySchemes().values().stream()
                .filter(SecurityConstructs::isUnusual)
                .map(Found::at);
    }

    private static boolean isUnusual(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case BASIC, BEARER -> false;
            case API_KEY -> scheme.in() == ParameterLocation.COOKIE;
            case OTHER_HTTP, MUTUAL_TLS, UNKNOWN -> true;
        };
    }

    static Stream<Found> names(Document document) {
        return document.securitySchemes().entrySet().stream()
                .filter(scheme -> !JavaNames.isFree(scheme.getKey()))
                .map(scheme -> Found.at(scheme.getValue()));
    }
}
