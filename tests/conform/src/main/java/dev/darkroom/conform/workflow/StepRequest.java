package dev.darkroom.conform.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.workflow.Step;
import dev.darkroom.tests.wire.Message;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes the request of a step. */
final class StepRequest {

    private static final String BOUNDARY = "workflow-boundary-7d21";

    private StepRequest() {}

    static Message.Request of(Step step, Operation operation, Values values) {
        String path = operation.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Step.Argument argument : step.parameters()) {
            String value = values.filled(argument.value()).asText();
            switch (argument.in()) {
                case "path" -> path = path.replace("{" + argument.name() + "}", encoded(value));
                case "query" -> query.add(encoded(argument.name()) + "=" + encoded(value));
                default ->
                    headers.put(
                            argument.in().equals("cookie") ? "Cookie" : argument.name(),
                            List.of(argument.in().equals("cookie") ? argument.name() + "=" + value : value));
            }
        }
        byte[] body = new byte[0];
        if (step.body().isPresent()) {
            String type = step.body().get().contentType();
            JsonNode payload = values.filled(step.body().get().payload());
            if (type.startsWith("multipart/")) {
                headers.put("Content-Type", List.of(type + "; boundary=" + BOUNDARY));
                body = multipart(payload);
            } else {
                headers.put("Content-Type", List.of(type));
                body = (type.endsWith("x-www-form-urlencoded") ? form(payload) : payload.toString())
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return new Message.Request(operation.method(), path + query, headers, body);
    }

    private static String form(JsonNode payload) {
        StringJoiner form = new StringJoiner("&");
        payload.properties()
                .forEach(each -> form.add(
                        encoded(each.getKey()) + "=" + encoded(each.getValue().asText())));
        return form.toString();
    }

    private static byte[] multipart(JsonNode payload) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        payload.properties().forEach(each -> {
            Optional<Attachment> file = Attachment.in(each.getValue());
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"";
            if (file.isPresent()) {
                head += "; filename=\"" + file.get().fileName().replace("\"", "%22") + "\"\r\nContent-Type: "
                        + file.get().mediaType();
            } else if (each.getValue().isContainerNode()) {
                head += "\r\nContent-Type: application/json";
            }
            body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.map(Attachment::bytes)
                    .orElseGet(() -> (each.getValue().isContainerNode()
                                    ? each.getValue().toString()
                                    : each.getValue().asText())
                            .getBytes(StandardCharsets.UTF_8)));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
