package dev.darkroom.specs.lint.spec;

import static dev.darkroom.specs.lint.spec.Kind.*;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which member of which object holds which kind of object. This table is all the lint knows about the shape of an
 * OpenAPI document; the tree is cut from it.
 */
final class Grammar {

    /** How the objects below a member are held. */
    enum Holding {
        ONE,
        LIST,
        MAP
    }

    /** A member that leads to further objects. */
    record Member(Kind kind, Holding holding) {}

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Map<Kind, Map<String, Member>> MEMBERS = new EnumMap<>(Kind.class);

    /** Objects whose members are named by the author, not by OpenAPI. */
    private static final Map<Kind, Kind> ENTRIES =
            new EnumMap<>(Map.of(PATHS, PATH_ITEM, RESPONSES, RESPONSE, CALLBACK, PATH_ITEM));

    static {
        one(DOCUMENT, "info", INFO);
        list(DOCUMENT, "servers", SERVER);
        one(DOCUMENT, "paths", PATHS);
        one(DOCUMENT, "components", COMPONENTS);
        list(DOCUMENT, "security", SECURITY_REQUIREMENT);
        list(DOCUMENT, "tags", TAG);
        one(DOCUMENT, "externalDocs", EXTERNAL_DOCS);
        one(INFO, "contact", CONTACT);
        one(INFO, "license", LICENSE);
        map(SERVER, "variables", SERVER_VARIABLE);
        one(TAG, "externalDocs", EXTERNAL_DOCS);

        METHODS.forEach(method -> one(PATH_ITEM, method, OPERATION));
        list(PATH_ITEM, "servers", SERVER);
        list(PATH_ITEM, "parameters", PARAMETER);

        one(OPERATION, "externalDocs", EXTERNAL_DOCS);
        list(OPERATION, "parameters", PARAMETER);
        one(OPERATION, "requestBody", REQUEST_BODY);
        one(OPERATION, "responses", RESPONSES);
        map(OPERATION, "callbacks", CALLBACK);
        list(OPERATION, "security", SECURITY_REQUIREMENT);
        list(OPERATION, "servers", SERVER);

        for (Kind valued : List.of(PARAMETER, HEADER)) {
            one(valued, "schema", SCHEMA);
            map(valued, "examples", EXAMPLE);
            map(valued, "content", MEDIA_TYPE);
        }
        map(REQUEST_BODY, "content", MEDIA_TYPE);
        one(MEDIA_TYPE, "schema", SCHEMA);
        map(MEDIA_TYPE, "examples", EXAMPLE);
        map(MEDIA_TYPE, "encoding", ENCODING);
        map(ENCODING, "headers", HEADER);
        map(RESPONSE, "headers", HEADER);
        map(RESPONSE, "content", MEDIA_TYPE);
        map(RESPONSE, "links", LINK);
        one(LINK, "server", SERVER);

        list(SCHEMA, "allOf", SCHEMA);
        list(SCHEMA, "oneOf", SCHEMA);
        list(SCHEMA, "anyOf", SCHEMA);
        one(SCHEMA, "not", SCHEMA);
        one(SCHEMA, "items", SCHEMA);
        map(SCHEMA, "properties", SCHEMA);
        one(SCHEMA, "additionalProperties", SCHEMA);
        one(SCHEMA, "discriminator", DISCRIMINATOR);
        one(SCHEMA, "xml", XML);
        one(SCHEMA, "externalDocs", EXTERNAL_DOCS);

        map(COMPONENTS, "schemas", SCHEMA);
        map(COMPONENTS, "responses", RESPONSE);
        map(COMPONENTS, "parameters", PARAMETER);
        map(COMPONENTS, "examples", EXAMPLE);
        map(COMPONENTS, "requestBodies", REQUEST_BODY);
        map(COMPONENTS, "headers", HEADER);
        map(COMPONENTS, "securitySchemes", SECURITY_SCHEME);
        map(COMPONENTS, "links", LINK);
        map(COMPONENTS, "callbacks", CALLBACK);
        one(SECURITY_SCHEME, "flows", OAUTH_FLOWS);
        List.of("implicit", "password", "clientCredentials", "authorizationCode")
                .forEach(flow -> one(OAUTH_FLOWS, flow, OAUTH_FLOW));
    }

    private Grammar() {}

    /** What the named member of an object of this kind leads to, or null when it leads to no further object. */
    static @Nullable Member member(Kind kind, String name) {
        Kind entry = ENTRIES.get(kind);
        if (entry != null) {
            return name.startsWith("x-") ? null : new Member(entry, Holding.ONE);
        }
        return MEMBERS.getOrDefault(kind, Map.of()).get(name);
    }

    private static void one(Kind kind, String member, Kind child) {
        put(kind, member, child, Holding.ONE);
    }

    private static void list(Kind kind, String member, Kind child) {
        put(kind, member, child, Holding.LIST);
    }

    private static void map(Kind kind, String member, Kind child) {
        put(kind, member, child, Holding.MAP);
    }

    private static void put(Kind kind, String member, Kind child, Holding holding) {
        MEMBERS.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(member, new Member(child, holding));
    }
}
