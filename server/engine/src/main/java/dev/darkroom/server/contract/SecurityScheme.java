package dev.darkroom.server.contract;

/**
 * A way to prove who calls.
 *
 * @param name its name in the document
 * @param place where the secret stands
 * @param key the header, query parameter or cookie
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
        HEADER,
        /** In a cookie. */
        COOKIE
    }

    static SecurityScheme of(String name, dev.darkroom.specs.model.SecurityScheme scheme) {
        Place place = switch (scheme.type()) {
            case API_KEY ->
                switch (scheme.in()) {
                    case QUERY -> Place.QUERY;
                    case COOKIE -> Place.COOKIE;
                    default -> Place.HEADER;
                };
            case BASIC -> Place.BASIC;
            default -> Place.BEARER;
        };
        return new SecurityScheme(name, place, scheme.parameter());
    }
}
