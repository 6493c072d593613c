package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A way to prove who calls; its name is the key under which {@link Document#securitySchemes()} has it. */
public final class SecurityScheme extends Element {

    /** What a caller has to have. */
    public enum Type {
        /** A secret in {@link #in()} named {@link #parameter()}. */
        API_KEY,
        /** A name and a password in {@code Authorization}. */
        BASIC,
        /** A token in {@code Authorization}, wherever it comes from: also those of OAuth 2.0 and OpenID Connect. */
        BEARER,
        /** Some other scheme of {@code Authorization}, named {@link #scheme()}. */
        OTHER_HTTP,
        /** A certificate of the connection. */
        MUTUAL_TLS,
        /** None that OpenAPI knows. */
        UNKNOWN
    }

    SecurityScheme(Position position, JsonNode value) {
        super(position, value);
    }

    /** What a caller has to have. */
    public Type type() {
        return switch (text("type")) {
            case "apiKey" -> Type.API_KEY;
            case "http" ->
                switch (scheme()) {
                    case "basic" -> Type.BASIC;
                    case "bearer" -> Type.BEARER;
                    default -> Type.OTHER_HTTP;
                };
            case "oauth2", "openIdConnect" -> Type.BEARER;
            case "mutualTLS" -> Type.MUTUAL_TLS;
            default -> Type.UNKNOWN;
        };
    }

    /** The scheme of {@code Authorization} in lower case; empty unless the type is {@code http}. */
    public String scheme() {
        return text("scheme").toLowerCase(Locale.ROOT);
    }

    /** Where an API key stands; a header when nothing known is said. */
    public ParameterLocation in() {
        ParameterLocation in = ParameterLocation.of(text("in"));
        return in == null ? ParameterLocation.HEADER : in;
    }

    /** The header, query parameter or cookie of an API key; {@code Authorization} of any other type. */
    public String parameter() {
        return type() == Type.API_KEY ? text("name") : "Authorization";
    }

    /** Whether the token is one of OAuth 2.0, which has scopes. */
    public boolean isOAuth2() {
        return text("type").equals("oauth2");
    }

    /** Where an application that acts for itself is given tokens of OAuth 2.0; empty when the document does not say. */
    public Optional<String> tokenUrl() {
        return child("flows")
                .flatMap(flows -> flows.child("clientCredentials"))
                .filter(flow -> flow.has("tokenUrl"))
                .map(flow -> flow.text("tokenUrl"));
    }

    /** The scopes that the flows of OAuth 2.0 declare, sorted. */
    public Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        child("flows")
                .ifPresent(flows -> flows.children()
                        .forEach(flow -> flow.get("scopes").fieldNames().forEachRemaining(scopes::add)));
        return scopes;
    }
}
