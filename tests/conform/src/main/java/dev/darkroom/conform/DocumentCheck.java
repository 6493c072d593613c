package dev.darkroom.conform;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.Specs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds exchanges against a provider's document with a validator that was not written here. */
public final class DocumentCheck {

    private static final Map<Path, DocumentCheck> OF_FILES = new ConcurrentHashMap<>();
    private static final Map<String, DocumentCheck> OF_PROVIDERS = new ConcurrentHashMap<>();

    private final OpenApiInteractionValidator validator;

    private DocumentCheck(JsonNode document) {
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        plain(document).toString())
                .withLevelResolver(LevelResolver.create()
                        // Members that a document does not name are allowed unless it says otherwise.
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /**
     * The document in words that the validator knows. It overlooks that a reference may be null, takes no discriminator
     * where a plain value is another choice, and takes the members of an object in the query for texts.
     */
    private static JsonNode plain(JsonNode described) {
        JsonNode document = described.deepCopy();
        for (JsonNode parent : document.findParents("nullable")) {
            if (parent.path("allOf").size() == 1) {
                ObjectNode schema = (ObjectNode) parent;
                ArrayNode either = schema.putArray("anyOf");
                either.add(schema.remove("allOf").get(0));
                either.addObject().put("type", "string").put("nullable", true).put("maxLength", 0);
            }
        }
        document.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
        for (JsonNode parent : document.findParents("style")) {
            if (parent.get("style").asText().equals("deepObject")) {
                ((ObjectNode) parent).putObject("schema").put("type", "object");
            }
        }
        return document;
    }

    /** The check of one provider. */
    public static DocumentCheck of(String provider) {
        return OF_PROVIDERS.computeIfAbsent(provider, name -> new DocumentCheck(Specs.document(name)));
    }

    /** The check of the document in a file. */
    public static DocumentCheck at(Path file) {
        return OF_FILES.computeIfAbsent(file, path -> {
            try {
                return new DocumentCheck(new YAMLMapper().readTree(Files.readAllBytes(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What is wrong with a request; empty when nothing is. */
    public List<String> request(Message.Request request) {
        return messages(validator.validateRequest(simple(request)));
    }

    /** What is wrong with an answer; empty when nothing is. */
    public List<String> response(Message.Request request, Message.Response response) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.status());
        if (response.body().length > 0) {
            answer.withBody(response.body());
        }
        response.headers().forEach((name, values) -> answer.withHeader(name, values));
        return messages(validator.validateResponse(
                request.path(),
                com.atlassian.oai.validator.model.Request.Method.valueOf(request.method()),
                answer.build()));
    }

    private static SimpleRequest simple(Message.Request request) {
        SimpleRequest.Builder simple = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(simple::withHeader);
        query(request.query()).forEach(simple::withQueryParam);
        if (request.body().length > 0) {
            simple.withBody(request.body());
        }
        return simple.build();
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage()
                        + message.getContext()
                                .flatMap(ValidationReport.MessageContext::getPointers)
                                .map(pointers -> " at " + pointers.getInstance())
                                .orElse(""))
                .toList();
    }
}
