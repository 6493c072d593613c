package dev.darkroom.server.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.SecurityScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows secrets by the names they stand under, and hides them. Immutable. */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HIDDEN = "***";

    private static final List<String> TELLING =
            List.of("token", "secret", "password", "signature", "credential", "authorization", "cookie", "apikey");

    private static final String ENDS_OF_VALUES = "&#<>\"' \t,;";

    private static final String ENDS_OF_HOSTS = "/?# \t\"<>";

    private final Set<String> keys;

    /** @param documents say under which names callers prove who they are */
    public Secrets(Collection<Contract> documents) {
        this.keys = documents.stream()
                .flatMap(document -> document.operations().stream())
                .flatMap(operation -> operation.schemes().values().stream())
                .map(SecurityScheme::key)
                .map(Secrets::plain)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isSecret(String name) {
        String plain = plain(name);
        return keys.contains(plain) || TELLING.stream().anyMatch(plain::contains);
    }

    /** However a name is spelt: {@code client_id}, {@code Client-ID}, {@code clientId}. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** The value of a header as it may be shown. */
    public String header(String name, String value) {
        return isSecret(name) ? HIDDEN : text(value);
    }

    /** A query as it may be shown. */
    public String query(String query) {
        return parameters(query, 0);
    }

    /** A text as it may be shown: what it holds of addresses loses names and passwords, and secret parameters. */
    String text(String text) {
        String shown = withoutUser(text);
        int query = shown.indexOf('?');
        return query < 0 ? shown : shown.substring(0, query + 1) + parameters(shown, query + 1);
    }

    /** A body as it may be shown; null unless it is JSON: nobody can tell what in any other text is a secret. */
    public @Nullable String body(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null || !json.isContainerNode() ? null : JSON.writeValueAsString(json(json));
        } catch (IOException e) {
            return null;
        }
    }

    /** A copy of a JSON value as it may be shown. */
    public JsonNode json(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member -> copy.set(
                            member.getKey(),
                            isSecret(member.getKey())
                                            && member.getValue().isValueNode()
                                            && !member.getValue().isNull()
                                    ? TextNode.valueOf(HIDDEN)
                                    : json(member.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(json(item)));
            return copy;
        }
        return value.isTextual() ? TextNode.valueOf(text(value.textValue())) : value;
    }

    /** Hides the values of secret parameters from a place on, which is the beginning of a name. */
    private String parameters(String text, int from) {
        StringBuilder shown = new StringBuilder();
        int start = from;
        while (start < text.length()) {
            int end = start;
            int equals = -1;
            while (end < text.length() && text.charAt(end) != '&' && text.charAt(end) != '?') {
                if (equals < 0 && text.charAt(end) == '=') {
                    equals = end;
                }
                end++;
            }
            String name = text.substring(start, equals < 0 ? end : equals);
            if (equals >= 0 && isSecret(decoded(name))) {
                int valueEnd = equals + 1;
                while (valueEnd < end && ENDS_OF_VALUES.indexOf(text.charAt(valueEnd)) < 0) {
                    valueEnd++;
                }
                shown.append(name).append('=').append(HIDDEN).append(text, valueEnd, end);
            } else {
                shown.append(text, start, end);
            }
            if (end < text.length()) {
                shown.append(text.charAt(end));
            }
            start = end + 1;
        }
        return shown.toString();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Hides what stands before the hosts of addresses. */
    private static String withoutUser(String text) {
        StringBuilder shown = new StringBuilder();
        int start = 0;
        for (int scheme = text.indexOf("://"); scheme >= 0; scheme = text.indexOf("://", start)) {
            int host = scheme + 3;
            int end = host;
            int user = -1;
            while (end < text.length() && ENDS_OF_HOSTS.indexOf(text.charAt(end)) < 0) {
                user = text.charAt(end) == '@' ? end : user;
                end++;
            }
            shown.append(text, start, host).append(user < 0 ? "" : HIDDEN).append(text, user < 0 ? host : user, end);
            start = end;
        }
        return shown.append(text, start, text.length()).toString();
    }
}
