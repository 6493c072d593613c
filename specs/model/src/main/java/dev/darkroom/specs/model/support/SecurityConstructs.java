package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.SecurityScheme;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.stream.Stream;

/** Finds constructs of security schemes. */
final class SecurityConstructs {

    private SecurityConstructs() {}

    static Stream<Found> unusual(Document document) {
        return document.securitySchemes().values().stream()
                .filter(scheme -> scheme.type() == SecurityScheme.Type.UNKNOWN)
                .map(Found::at);
    }

    static Stream<Found> names(Document document) {
        return document.securitySchemes().entrySet().stream()
                .filter(scheme -> !JavaNames.isFree(scheme.getKey()))
                .map(scheme -> Found.at(scheme.getValue()));
    }
}
