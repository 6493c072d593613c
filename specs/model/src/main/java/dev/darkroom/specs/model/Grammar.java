package dev.darkroom.specs.model;

import static dev.darkroom.specs.model.Kind.*;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which member of which object holds which kind of object. This table is all that is known about the shape of an
 * OpenAPI document of any version; the tree is cut from it.
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
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private static final Map<Kind, Map<String, Member>> MEMBERS = new EnumMap<>(Kind.class);

    /** Objects whose members are named by the author, not by OpenAPI. */
    private static final Map<Kind, Kind> ENTRIES =
            new EnumMap<>(Map.of(PATHS, PATH_ITEM, RESPONSES, RESPONSE, CALLBACK, PATH_ITEM));

    static {
        one(DOCUMENT, "info", INFO);
        list(DOCUMENT, "servers", SERVER);
        one(DOCUMENT, "paths", PATHS);
        map(DOCUMENT, "webhooks", PATH_ITEM);
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
        list(SCHEMA, "prefixItems", SCHEMA);
        List.of("$defs", "definitions", "properties", "patternProperties", "dependentSchemas")
                .forEach(member -> map(SCHEMA, member, SCHEMA));
        List.of(
                        "not",
                        "items",
                        "additionalProperties",
                        "propertyNames",
                        "contains",
                        "if",
                        "then",
                        "else",
                        "unevaluatedItems",
                        "unevaluatedProperties",
                        "contentSchema")
                .forEach(member -> one(SCHEMA, member, SCHEMA));
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
        map(COMPONENTS, "pathItems", PATH_ITEM);
        one(SECURITY_SCHEME, "flows", OAUTH_FLOWS);
        List.of("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")
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

    /** The objects directly below an element by {@code member/key}, or {@code /member} where there is only one. */
    static Map<String, Element> cut(Element parent) {
        Map<String, Element> children = new LinkedHashMap<>();
        boolean hasSiblings = parent.kind() == PATH_ITEM
                || parent.kind() == SCHEMA && parent.document().version().isAtLeast(Version.V3_1);
        if (!parent.isReference() || hasSiblings) {
            parent.value().properties().forEach(entry -> {
                Member member = member(parent.kind(), entry.getKey());
                if (member != null) {
                    cut(parent, entry.getKey(), member, entry.getValue(), children);
                }
            });
        }
        return children;
    }

    private static void cut(Element parent, String name, Member member, JsonNode value, Map<String, Element> children) {
        JsonPointer pointer = parent.pointer(name);
        switch (member.holding()) {
            case ONE -> put(parent, name, member.kind(), pointer, value, "/" + name, children);
            case LIST -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    put(parent, name, member.kind(), pointer.appendIndex(i), value.get(i), name + "/" + i, children);
                }
            }
            case MAP -> {
                if (value.isObject()) {
                    value.properties().forEach(entry -> {
                        String key = entry.getKey();
                        JsonPointer place = pointer.appendProperty(key);
                        put(parent, name, member.kind(), place, entry.getValue(), name + "/" + key, children);
                    });
                }
            }
        }
    }

    private static void put(
            Element parent,
            String member,
            Kind kind,
            JsonPointer pointer,
            JsonNode value,
            String key,
            Map<String, Element> children) {
        // Since 3.1 a schema may be a boolean; additionalProperties was always allowed to be one, and stays a keyword.
        boolean isFlag = kind == SCHEMA
                && value.isBoolean()
                && !member.equals("additionalProperties")
                && parent.document().version().isAtLeast(Version.V3_1);
        if (value.isObject() || isFlag) {
            children.put(key, kind.make(new Position(parent.document(), parent, kind, pointer, member), value));
        }
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
