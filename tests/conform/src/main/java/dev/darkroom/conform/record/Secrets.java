package dev.darkroom.conform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.SecurityScheme;
import dev.darkroom.tests.wire.Message;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows what of an exchange is secret: values under names that the document or their own words mark as such, wherever they
 * occur again, and texts that look like tokens. Not for several threads at once.
 */
final class Secrets {

    /** What stands for a secret. */
    static final String MASK = "masked";

    private static final Pattern NAMES = Pattern.compile(
            "(?i)token|secret|passw|api[-_]?key|credential|signature|authorization|session|cookie|private[-_]?key|^sig$");
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s\"]{1,256}@");
    private static final Pattern IN_QUERY = Pattern.compile("([?&])([^=&?#\\s\"]{1,100})=([^&#\\s\"]*+)");

    /** A shorter value would be found by chance in other texts. */
    private static final int MIN_KNOWN_CHARACTERS = 6;

    private final Set<String> schemes;
    private final Set<String> known =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(text -> text));

    Secrets(Document document) {
        schemes = document.securitySchemes().values().stream()
                .filter(scheme -> scheme.type() == SecurityScheme.Type.API_KEY)
                .map(scheme -> scheme.parameter().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Remembers the secrets of a request, so that they are found wherever else they stand. */
    void learn(Message.Request request) {
        request.headers().forEach((name, values) -> {
            if (isSecret(name)) {
                values.forEach(value -> know(value.substring(value.indexOf(' ') + 1)));
            }
        });
        Matcher pairs = IN_QUERY.matcher("?" + request.query());
        while (pairs.find()) {
            if (isSecret(decoded(pairs.group(2)))) {
                know(decoded(pairs.group(3)));
            }
        }
    }

    private void know(String secret) {
        if (secret.length() >= MIN_KNOWN_CHARACTERS) {
            known.add(secret);
        }
    }

    /** Whether what stands under that name is secret. */
    boolean isSecret(String name) {
        return schemes.contains(name.toLowerCase(Locale.ROOT))
                || NAMES.matcher(name).find();
    }

    /** The value of a header or of a parameter; of a credential, the scheme stays. */
    String value(String name, String value) {
        if (!isSecret(name)) {
            return text(value);
        }
        int scheme = value.indexOf(' ');
        return scheme > 0 && name.equalsIgnoreCase("Authorization") ? value.substring(0, scheme + 1) + MASK : MASK;
    }

    /** A text with what is secret in it masked. */
    String text(String text) {
        String masked = text;
        for (String secret : known) {
            masked = masked.replace(secret, MASK);
        }
        masked = JWT.matcher(masked).replaceAll(MASK);
        masked = USER_INFO.matcher(masked).replaceAll("://" + MASK + "@");
        return IN_QUERY.matcher(masked)
                .replaceAll(pair -> Matcher.quoteReplacement(
                        isSecret(decoded(pair.group(2))) ? pair.group(1) + pair.group(2) + "=" + MASK : pair.group()));
    }

    /** A document with what is secret in it masked. */
    JsonNode json(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member -> masked.set(
                            member.getKey(),
                            isSecret(member.getKey())
                                            && member.getValue().isValueNode()
                                            && !member.getValue().isNull()
                                    ? new TextNode(MASK)
                                    : json(member.getValue())));
            return masked;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> masked.add(json(item)));
            return masked;
        }
        return node.isTextual() ? new TextNode(text(node.textValue())) : node;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins no escape: the text is what it is.
            return text;
        }
    }
}
