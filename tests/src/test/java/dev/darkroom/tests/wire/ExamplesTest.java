package dev.darkroom.tests.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.darkroom.junit.TestWorld;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.RequestBody;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a document shows as an example of a request works with the demo data: whatever id it names is there. */
class ExamplesTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<WireCase> WORKING = WireCases.all().stream()
            .filter(wireCase -> wireCase.kind() == WireCase.Kind.HAPPY)
            .toList();

    @TestFactory
    Stream<DynamicTest> requestsAsShown() {
        return Specs.providers().stream().flatMap(ExamplesTest::requests);
    }

    private static Stream<DynamicTest> requests(String provider) {
        return document(provider).operations().stream()
                .filter(operation -> !operation.isReferenceOnly())
                .flatMap(operation -> bodies(operation).entrySet().stream()
                        .map(body -> dynamicTest(
                                String.join(" ", provider, operation.id(), body.getKey()),
                                () -> sendAsShown(provider, operation, body.getValue()))));
    }

    private static Document document(String provider) {
        try {
            return new Document(YAML.readTree(Specs.file(provider).toFile()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The examples of JSON bodies by name, but for pictures that would be fetched from somewhere else. */
    private static Map<String, JsonNode> bodies(Operation operation) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        if (operation.requestBody().filter(RequestBody::isRequired).isEmpty()) {
            bodies.put("", MissingNode.getInstance());
        }
        operation.requestBody().stream()
                .flatMap(body -> body.contents().values().stream())
                .filter(content -> MediaType.isJson(content.name()))
                .forEach(content -> bodies.putAll(examples(content)));
        bodies.values().removeIf(body -> body.findValue("acquisition") != null && body.findValue("url") != null);
        return bodies;
    }

    private static Map<String, JsonNode> examples(Element element) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        if (element.has("example")) {
            examples.put("example", element.get("example"));
        }
        element.get("examples")
                .properties()
                .forEach(named -> examples.put(named.getKey(), named.getValue().path("value")));
        return examples;
    }

    private static void sendAsShown(String provider, Operation operation, JsonNode body) throws IOException {
        try (TestWorld world = TestWorld.make()) {
            Message.Response response = RawSender.send(world.uri(), request(provider, operation, body));
            assertThat(response.status()).as(response.text()).isBetween(200, 299);
        }
    }

    /** Headers and credentials are those of a case that works; the rest is what the document shows. */
    private static Message.Request request(String provider, Operation operation, JsonNode body) throws IOException {
        WireCase.WireRequest working = workingRequest(provider, operation);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        working.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.keySet().removeIf("Content-Type"::equalsIgnoreCase);
        String path = operation.path();
        List<String> query = new ArrayList<>();
        JsonNode client = working.query().get("client_id");
        if (client != null) {
            query.add("client_id=" + encoded(client.asText()));
        }
        for (Parameter parameter : operation.parameters()) {
            String shown = example(parameter);
            switch (parameter.in()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", encoded(shown));
                case QUERY -> {
                    if (parameter.isRequired()) {
                        query.add(encoded(parameter.name()) + "=" + encoded(shown));
                    }
                }
                default -> {}
            }
        }
        if (!body.isMissingNode()) {
            headers.put("Content-Type", List.of("application/json"));
        }
        return new Message.Request(
                operation.method(),
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                body.isMissingNode() ? new byte[0] : body.toString().getBytes(UTF_8));
    }

    private static WireCase.WireRequest workingRequest(String provider, Operation operation) {
        return WORKING.stream()
                .filter(wireCase -> wireCase.provider().equals(provider)
                        && wireCase.operation().equals(operation.id()))
                .findFirst()
                .orElseThrow()
                .request();
    }

    private static String example(Parameter parameter) {
        JsonNode shown = examples(parameter).values().stream()
                .findFirst()
                .or(() -> parameter.schema().map(schema -> schema.get("example")))
                .orElseThrow();
        List<String> items = new ArrayList<>();
        shown.forEach(item -> items.add(item.asText()));
        return shown.isArray() ? String.join(",", items) : shown.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
