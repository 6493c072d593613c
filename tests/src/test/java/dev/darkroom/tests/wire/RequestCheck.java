package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.server.http.request.multipart.MultipartReader;
import dev.darkroom.server.http.request.multipart.Part;
import dev.darkroom.server.http.request.multipart.Parts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Compares the request that a client wrote with the one of the case. */
final class RequestCheck {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path folder;

    /** @param folder where files of forms may lie meanwhile */
    RequestCheck(Path folder) {
        this.folder = folder;
    }

    /** What is wrong with a request; empty when nothing is. */
    List<String> differences(WireCase.WireRequest asked, Message.Request expected, Message.Request actual) {
        List<String> differences = new ArrayList<>();
        compare(differences, "method", expected.method(), actual.method());
        compare(differences, "path", decode(expected.path()), decode(actual.path()));
        compare(differences, "query", pairs(expected.query()), pairs(actual.query()));
        for (Map.Entry<String, List<String>> header : expected.headers().entrySet()) {
            boolean itsOwn = header.getKey().equalsIgnoreCase("accept")
                    || header.getKey().equalsIgnoreCase("user-agent")
                    || header.getKey().equalsIgnoreCase("content-type");
            if (!itsOwn) {
                compare(
                        differences,
                        "header " + header.getKey(),
                        String.join(", ", header.getValue()),
                        actual.header(header.getKey()));
            }
        }
        if (asked.multipart() != null) {
            parts(differences, expected, actual);
        } else if (asked.json() != null) {
            compare(differences, "content type", "application/json", actual.header("Content-Type"));
            differences.addAll(new JsonComparison(new Placeholders(), false)
                    .differences(json(expected.body()), json(actual.body())));
        } else if (!asked.hasBody() && actual.body().length > 0) {
            differences.add("there should be no body");
        }
        return differences;
    }

    private void parts(List<String> differences, Message.Request expected, Message.Request actual) {
        try (Parts wanted = read(expected);
                Parts found = read(actual)) {
            compare(differences, "parts", describe(wanted), describe(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parts in the order of their names, which is all a form promises. */
    private static List<String> describe(Parts parts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part.isFile()) {
                lines.add(part.name() + ": file " + part.fileName() + " " + part.mediaType() + " "
                        + Arrays.hashCode(Files.readAllBytes(part.file())));
            } else if (String.valueOf(part.mediaType()).startsWith("application/json")) {
                lines.add(part.name() + ": json " + members(part));
            } else {
                lines.add(part.name() + ": text " + part.text());
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** The JSON of a part with its members in the order of their names, for an object promises no order. */
    private static String members(Part part) throws IOException {
        Object value = SORTED.treeToValue(json(part.text().getBytes(StandardCharsets.UTF_8)), Object.class);
        return SORTED.writeValueAsString(value);
    }

    private Parts read(Message.Request request) throws IOException {
        String boundary = request.header("Content-Type").replaceFirst("(?s).*boundary=\"?([^\";]+).*", "$1");
        return new MultipartReader(folder).read(new ByteArrayInputStream(request.body()), boundary);
    }

    private static List<String> pairs(String query) {
        List<String> pairs = new ArrayList<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            pairs.add(decode(pair));
        }
        Collections.sort(pairs);
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] body) {
        try {
            return ResponseCheck.JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + new String(body, StandardCharsets.UTF_8), e);
        }
    }

    private static void compare(List<String> differences, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + " should be " + expected + " and is " + actual);
        }
    }
}
