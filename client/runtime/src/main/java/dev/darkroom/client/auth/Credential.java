package dev.darkroom.client.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
        QUERY,
        /** A cookie. */
        COOKIE
    }

    private static final String BEARER = "Bearer ";

    private final Place place;
    private final String name;
    private final Supplier<String> secret;
    private final UnaryOperator<String> writing;
    private final @Nullable TokenSource source;

    private Credential(Place place, String name, Supplier<String> secret, UnaryOperator<String> writing) {
        this(place, name, secret, writing, null);
    }

    private Credential(
            Place place,
            String name,
            Supplier<String> secret,
            UnaryOperator<String> writing,
            @Nullable TokenSource source) {
        this.place = place;
        this.name = name;
        this.secret = secret;
        this.writing = writing;
        this.source = source;
    }

    /** {@code Authorization: Bearer} and the token. */
    public static Credential bearer(Supplier<String> token) {
        return new Credential(Place.HEADER, "Authorization", token, secret -> BEARER + secret);
    }

    /** The same with tokens that can be taken back; a request that the provider refuses is sent once more. */
    public static Credential bearer(TokenSource tokens) {
        return new Credential(Place.HEADER, "Authorization", tokens::token, secret -> BEARER + secret, tokens);
    }

    /** {@code Authorization: Basic}; the secret is user and password with a colon between them. */
    public static Credential basic(Supplier<String> userAndPassword) {
        return new Credential(
                Place.HEADER,
                "Authorization",
                userAndPassword,
                secret -> "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** A key in a header. */
    public static Credential header(String name, Supplier<String> key) {
        return new Credential(Place.HEADER, name, key, UnaryOperator.identity());
    }

    /** A key in the query. */
    public static Credential query(String name, Supplier<String> key) {
        return new Credential(Place.QUERY, name, key, UnaryOperator.identity());
    }

    /** A key in a cookie. */
    public static Credential cookie(String name, Supplier<String> key) {
        return new Credential(Place.COOKIE, name, key, UnaryOperator.identity());
    }

    /** {@code Authorization} with some other scheme; the secret is what follows the name of the scheme. */
    public static Credential authorization(String scheme, Supplier<String> parameters) {
        return new Credential(Place.HEADER, "Authorization", parameters, secret -> scheme + " " + secret);
    }

    /** Where the secret goes. */
    public Place place() {
        return place;
    }

    /** The header, query parameter or cookie. */
    public String name() {
        return name;
    }

    /**
     * What is sent now.
     *
     * @throws NullPointerException if the supplier has no secret
     */
    public String value() {
        return writing.apply(Objects.requireNonNull(secret.get(), () -> "there is no secret for " + name));
    }

    /**
     * Takes back what was sent and answered with 401.
     *
     * @param sent what {@link #value} was
     * @return whether {@link #value} may be a better one now
     */
    public boolean refuse(String sent) {
        return source != null && source.refuse(sent.substring(BEARER.length()));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Credential[" + place + " " + name + "]";
    }
}
