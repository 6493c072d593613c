package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code ${…}} of cases: values that are known by now, and patterns for values that are not. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_0-9]+)}");

    private static final Pattern REPEATED = Pattern.compile("\\$\\{([^}*]+)\\*(\\d+)}");

    /** A pattern and a value that matches it. */
    private record Kind(String pattern, String sample) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "uuid", new Kind("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", "0f8fad5b-d9cb-469f-a165-70867728950e"),
            "datetime",
                    new Kind(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)",
                            "2026-01-02T03:04:05Z"),
            "int", new Kind("-?\\d+", "7"),
            "number", new Kind("-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?", "7.5"),
            "text", new Kind("(?s).+", "some text"),
            "any", new Kind("(?s).*", "some text"),
            "key", new Kind("[A-Za-z0-9_-]{22}", "AAAAAAAAAAAAAAAAAAAAAA"),
            "ulid", new Kind("[0-9A-HJKMNP-TV-Z]{26}", "01FZ8QATJYD0K7BZG2PP5GB4KN"),
            "word", new Kind("[A-Za-z0-9]+", "abc123"),
            "httpdate",
                    new Kind(
                            "[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT",
                            "Fri, 15 Sep 2017 18:20:00 GMT"));

    private final Map<String, String> known = new HashMap<>();

    /** Gives a value a name; answers this. */
    public Placeholders with(String name, String value) {
        known.put(name, value);
        return this;
    }

    /** The text with known values filled in and repetitions written out; unknown values stay. */
    public String fill(String text) {
        String whole = REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
        return PLACEHOLDER.matcher(whole).replaceAll(found -> {
            String value = known.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** The document with known values filled in; unknown values stay. */
    public JsonNode fill(JsonNode node) {
        return map(node, this::filled);
    }

    private JsonNode filled(String text) {
        return new TextNode(fill(text));
    }

    /** The text with known values and samples filled in. */
    public String sample(String text) {
        return PLACEHOLDER.matcher(fill(text)).replaceAll(found -> {
            Kind kind = KINDS.get(found.group(1));
            if (kind == null) {
                throw new IllegalArgumentException("no value and no sample for " + found.group());
            }
            return Matcher.quoteReplacement(kind.sample());
        });
    }

    /** A document that the expected one allows. */
    public JsonNode sample(JsonNode node) {
        return map(node, text -> switch (text) {
            case "${int}" -> new IntNode(7);
            case "${number}" -> DecimalNode.valueOf(new BigDecimal("7.5"));
            default -> new TextNode(sample(text));
        });
    }

    /** A document with each text changed, and each number that is a number still. */
    static JsonNode changed(JsonNode node, UnaryOperator<String> change) {
        return map(node, text -> new TextNode(change.apply(text)), number -> {
            String changed = change.apply(number.asText());
            return changed.equals(number.asText()) ? number : DecimalNode.valueOf(new BigDecimal(changed));
        });
    }

    private interface Leaf {
        JsonNode apply(String text);
    }

    private static JsonNode map(JsonNode node, Leaf leaf) {
        return map(node, leaf, number -> number);
    }

    private static JsonNode map(JsonNode node, Leaf leaf, UnaryOperator<JsonNode> numbers) {
        if (node.isTextual()) {
            return leaf.apply(node.textValue());
        }
        if (node.isNumber()) {
            return numbers.apply(node);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), map(member.getValue(), leaf, numbers)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(map(item, leaf, numbers)));
            return copy;
        }
        return node;
    }

    /** Whether a text is what an expected text allows. */
    public boolean matches(String expected, String actual) {
        String filled = fill(expected);
        if (!PLACEHOLDER.matcher(filled).find()) {
            return filled.equals(actual);
        }
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(filled);
        int end = 0;
        while (matcher.find()) {
            Kind kind = KINDS.get(matcher.group(1));
            if (kind == null) {
                throw new IllegalArgumentException("nothing is known of " + matcher.group());
            }
            pattern.append(Pattern.quote(filled.substring(end, matcher.start())))
                    .append("(?:")
                    .append(kind.pattern())
                    .append(')');
            end = matcher.end();
        }
        pattern.append(Pattern.quote(filled.substring(end)));
        return Pattern.matches(pattern.toString(), actual);
    }

    /** Whether a whole text stands for anything at all. */
    static boolean isAny(JsonNode expected) {
        return expected.isTextual() && expected.textValue().equals("${any}");
    }

    /** Whether a whole text stands for a JSON number. */
    static boolean isNumber(JsonNode expected) {
        return expected.isTextual()
                && (expected.textValue().equals("${int}")
                        || expected.textValue().equals("${number}"));
    }
}
