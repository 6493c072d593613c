package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Finds where a document differs from an expected one. Numbers are compared by value. */
public final class JsonComparison {

    private final Placeholders placeholders;
    private final boolean partial;
    private final boolean timesByValue;
    private final List<String> differences = new ArrayList<>();

    /** @param partial whether objects may have members that are not expected */
    public JsonComparison(Placeholders placeholders, boolean partial) {
        this(placeholders, partial, false);
    }

    private JsonComparison(Placeholders placeholders, boolean partial, boolean timesByValue) {
        this.placeholders = placeholders;
        this.partial = partial;
        this.timesByValue = timesByValue;
    }

    /** For documents that went through Java, which writes times without zeros at their end. */
    public static JsonComparison ofValues() {
        return new JsonComparison(new Placeholders(), false, true);
    }

    /** Every place where they differ, with both values; empty when nowhere. */
    public List<String> differences(JsonNode expected, JsonNode actual) {
        compare("", expected, actual);
        return differences;
    }

    private void compare(String place, JsonNode expected, JsonNode actual) {
        if (Placeholders.isAny(expected)) {
            return;
        }
        if (Placeholders.isNumber(expected)) {
            check(
                    actual.isNumber() && placeholders.matches(expected.textValue(), actual.asText()),
                    place,
                    expected,
                    actual);
        } else if (expected.isNumber() && actual.isNumber()) {
            check(number(expected).compareTo(number(actual)) == 0, place, expected, actual);
        } else if (expected.isTextual() && actual.isTextual()) {
            check(sameText(expected.textValue(), actual.textValue()), place, expected, actual);
        } else if (expected.isObject() && actual.isObject()) {
            members(place, expected, actual);
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(place + "/" + i, expected.get(i), actual.get(i));
            }
        } else {
            check(expected.equals(actual), place, expected, actual);
        }
    }

    private boolean sameText(String expected, String actual) {
        return placeholders.matches(expected, actual) || timesByValue && isSameTime(expected, actual);
    }

    private static boolean isSameTime(String expected, String actual) {
        try {
            return OffsetDateTime.parse(expected).equals(OffsetDateTime.parse(actual));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** By the digits that are written: a float of 32 bits has another value as a decimal. */
    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private void members(String place, JsonNode expected, JsonNode actual) {
        expected.properties().forEach(member -> {
            JsonNode found = actual.get(member.getKey());
            if (found == null) {
                differences.add(place + "/" + member.getKey() + " is missing");
            } else {
                compare(place + "/" + member.getKey(), member.getValue(), found);
            }
        });
        if (!partial) {
            actual.properties().forEach(member -> {
                if (!expected.has(member.getKey())) {
                    differences.add(place + "/" + member.getKey() + " is not expected: " + member.getValue());
                }
            });
        }
    }

    private void check(boolean equal, String place, JsonNode expected, JsonNode actual) {
        if (!equal) {
            differences.add((place.isEmpty() ? "the document" : place) + " should be " + placeholders.fill(expected)
                    + " and is " + actual);
        }
    }
}
