package dev.darkroom.server.contract;

import dev.darkroom.specs.model.ParameterLocation;

/**
 * A way to prove who calls.
 *
 * @param name its name in the document
 * @param place where the secret stands
 * @param key the header or query parameter
 */
public record SecurityScheme(String name, Place place, String key) {

    /** Where a secret stands in a request. */
    public enum Place {
        /** In {@code Authorization}, behind {@code Bearer}. */
        BEARER,
        /** In {@code Authorization}, behind {@code Basic}: a name and a password with a colon between them. */
        BASIC,
        /** In a query parameter. */
        QUERY,
        /** In a header. */
        HEADER
    }

    static SecurityScheme of(String name, dev.darkroom.specs.model.SecurityScheme scheme) {
        Place place = switch (scheme.type()) {
            case API_KEY -> scheme.in() == ParameterLocation.QUERY ? Place.QUERY : Place.HEADER;
            case BASIC -> Place.BASIC;
            default -> Place.BEARER;
        };
        return new SecurityScheme(name, place, scheme.parameter());
    }
}
