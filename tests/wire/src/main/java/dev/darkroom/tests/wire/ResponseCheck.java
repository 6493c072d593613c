package dev.darkroom.tests.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.tests.wire.WireCase.WireFile;
import dev.darkroom.tests.wire.WireCase.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares an answer with the expected one. */
public final class ResponseCheck {

    /** Reads numbers by the digits that are written. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Placeholders placeholders;

    /** @param placeholders the values that are known by now */
    public ResponseCheck(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** What is wrong with an answer; empty when nothing is. */
    public List<String> differences(WireResponse expected, Message.Response actual) {
        List<String> differences = new ArrayList<>();
        if (expected.status() != actual.status()) {
            differences.add(
                    "status should be " + expected.status() + " and is " + actual.status() + ": " + actual.text());
            return differences;
        }
        expected.headers().forEach((name, value) -> {
            if (!placeholders.matches(value, actual.header(name))) {
                differences.add(
                        "header " + name + " should be " + placeholders.fill(value) + " and is " + actual.header(name));
            }
        });
        if (expected.json() != null) {
            differences.addAll(ofJson(expected, actual));
        }
        if (expected.isEmpty() && actual.body().length > 0) {
            differences.add("there should be no body, but there is " + actual.text());
        }
        if (expected.picture() != null && !Arrays.equals(TestPictures.bytes(file(expected.picture())), actual.body())) {
            differences.add(
                    "the bytes are not those of " + expected.picture() + ": " + actual.body().length + " bytes");
        }
        return differences;
    }

    private List<String> ofJson(WireResponse expected, Message.Response actual) {
        try {
            return new JsonComparison(placeholders, expected.partial())
                    .differences(expected.json(), JSON.readTree(actual.body()));
        } catch (IOException e) {
            return List.of("the body should be JSON and is " + actual.text());
        }
    }

    /** {@code picture: name} is short for {@code picture: {picture: name}}. */
    public static WireFile file(JsonNode picture) {
        return picture.isTextual() ? WireFile.drawn(picture.textValue()) : JSON.convertValue(picture, WireFile.class);
    }

    /** The body as JSON; throws an {@link AssertionError} that shows it when it is none. */
    public static JsonNode json(Message.Response response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + response.text(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
