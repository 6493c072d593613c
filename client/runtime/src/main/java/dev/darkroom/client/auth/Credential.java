package dev.darkroom.client.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * A secret and the place of a request where it goes. The secret is asked for before every request, so a supplier may
 * renew it. Safe for use by several threads if the supplier is.
 */
public final class Credential {

    /** Where a secret goes. */
    public enum Place {
        /** A request header. */
        HEADER,
        /** A query parameter. */
        QUERY
    }

    private final Place place;
    private final String name;
    private final Supplier<String> value;

    private Credential(Place place, String name, Supplier<String> value) {
        this.place = place;
        this.name = name;
        this.value = value;
    }

    /** {@code Authorization: Bearer} and the token. */
    public static Credential bearer(Supplier<String> token) {
        return new Credential(Place.HEADER, "Authorization", () -> "Bearer " + token.get());
    }

    /** {@code Authorization: Basic}; the secret is user and password with a colon between them. */
    public static Credential basic(Supplier<String> userAndPassword) {
        return new Credential(
                Place.HEADER,
                "Authorization",
                () -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString(userAndPassword.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** A key in a header. */
    public static Credential header(String name, Supplier<String> key) {
        return new Credential(Place.HEADER, name, key);
    }

    /** A key in the query. */
    public static Credential query(String name, Supplier<String> key) {
        return new Credential(Place.QUERY, name, key);
    }

    /** Where the secret goes. */
    public Place place() {
        return place;
    }

    /** The header or query parameter. */
    public String name() {
        return name;
    }

    /** What is sent now. */
    public String value() {
        return value.get();
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Credential[" + place + " " + name + "]";
    }
}
