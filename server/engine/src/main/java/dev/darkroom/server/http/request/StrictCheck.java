package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Difference;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Parameter;
import dev.darkroom.server.contract.SchemaView;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.RequestHead;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Notes what of a request differs from the document, although the server may understand it. */
final class StrictCheck {

    private StrictCheck() {}

    /** The parameters, in no other spelling than the document's; and those that it does not have. */
    static void parameters(Exchange exchange, Operation operation, RequestHead request) {
        try {
            new ParameterReader(operation, false, exchange.resolved().access()).read(request);
        } catch (InvalidRequest e) {
            note(exchange, e.violations());
        }
        for (String name : request.query(true).keySet()) {
            boolean isDescribed = operation.parameters().stream()
                            .anyMatch(parameter -> parameter.in().equals("query") && takes(parameter, name))
                    || operation.schemes().values().stream()
                            .anyMatch(scheme -> scheme.key().equals(name));
            if (!isDescribed) {
                exchange.differs(new Difference(true, Difference.undescribed("query", name)));
            }
        }
    }

    private static boolean takes(Parameter parameter, String name) {
        return parameter.name().equals(name)
                || parameter.style().equals("deepObject") && name.startsWith(parameter.name() + "[")
                || parameter.schema().isObject()
                        && parameter.explode()
                        && (parameter.schema().property(name).isPresent()
                                || parameter.schema().describesOthers());
    }

    /** The body as it was sent. */
    static void body(Exchange exchange, Body body, Body.Content content, MediaType type, JsonNode value) {
        if (body.contents().keySet().stream()
                .noneMatch(described -> MediaType.valueOf(described).isCompatible(type))) {
            exchange.differs(new Difference(true, Difference.undescribed("header", "Content-Type")));
        }
        JsonNode written = FormToJson.withoutFiles(value);
        note(exchange, content.validator().check(written, "body", null));
        note(
                exchange,
                content.schema().undescribed(written).stream()
                        .filter(violation -> !isPart(content.schema(), violation.name()))
                        .toList());
    }

    /** A part that is described as {@code a[b]} stands in {@code a}, too. */
    private static boolean isPart(SchemaView form, String member) {
        String[] names = member.split("\\.", 2);
        return names.length == 2
                && form.property(names[0] + "[" + names[1] + "]").isPresent();
    }

    /** Reads something that may be unreadable. */
    static @Nullable JsonNode noting(Exchange exchange, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (InvalidRequest e) {
            note(exchange, e.violations());
            throw e;
        }
    }

    /** Reads a body. */
    @FunctionalInterface
    interface Reading {

        /** Reads it; null when there is none. */
        @Nullable
        JsonNode read() throws IOException;
    }

    private static void note(Exchange exchange, Collection<Violation> violations) {
        violations.forEach(violation -> exchange.differs(new Difference(true, violation)));
    }
}
