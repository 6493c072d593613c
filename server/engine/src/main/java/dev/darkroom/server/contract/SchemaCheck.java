package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Checks values against the schemas of one document. Schemas are compiled when they are first needed. */
final class SchemaCheck {

    private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi30())
            .formats(IntegerFormat.ALL)
            .keyword(new MaxBytesKeyword())
            // The documents have x- keys beside the standard ones; each is read by somebody else.
            .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
            .build();

    private final String base;
    private final SchemaRegistry registry;
    private final AtomicInteger numbered = new AtomicInteger();

    SchemaCheck(String provider, JsonNode document) {
        this.base = "https://" + provider + ".darkroom.invalid/openapi";
        ObjectNode schemas = document.at("/components").deepCopy().withObject("/schemas");
        schemas.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
        ObjectNode whole = schemas.objectNode();
        whole.putObject("components").set("schemas", schemas);
        this.registry = SchemaRegistry.withDialect(DIALECT, builder -> builder.schemas(Map.of(base, whole.toString())));
    }

    /** The check of one schema of the document; null accepts everything. */
    Validator validator(dev.darkroom.specs.model.@Nullable Schema schema) {
        JsonNode node = schema == null ? JsonNodeFactory.instance.objectNode() : absolute(schema.value());
        return new Validator(SchemaLocation.of(base + "/" + numbered.getAndIncrement()), node);
    }

    private JsonNode absolute(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        copy.findParents("$ref")
                .forEach(parent -> ((ObjectNode) parent)
                        .put("$ref", base + parent.get("$ref").asText()));
        return copy;
    }

    /** Checks values against one schema; safe for use by several threads. */
    public final class Validator {

        private final SchemaLocation location;
        private final JsonNode node;
        private volatile @Nullable Schema schema;

        private Validator(SchemaLocation location, JsonNode node) {
            this.location = location;
            this.node = node;
        }

        /**
         * Checks a value, up to a hundred violations: a body of many faults costs no more than one of a few.
         *
         * @param in where the value stands in the request
         * @param name the parameter; null for a body, whose violations are named by their member
         */
        public List<Violation> check(JsonNode value, String in, @Nullable String name) {
            Schema compiled = schema;
            if (compiled == null) {
                compiled = registry.getSchema(location, node);
                schema = compiled;
            }
            FirstErrors errors = new FirstErrors();
            try {
                compiled.validate(value, execution -> {
                    execution.executionConfig(config -> config.formatAssertionsEnabled(true));
                    execution.setErrors(errors);
                });
            } catch (FirstErrors.Enough e) {
                // What was found until then is told.
            }
            List<Violation> violations = new ArrayList<>();
            for (Error error : errors) {
                String place = name == null ? member(error) : name;
                violations.add(new Violation(in, place, error.getKeyword(), message(error)));
            }
            return violations;
        }

        private static String member(Error error) {
            StringJoiner dotted = new StringJoiner(".");
            NodePath path = error.getInstanceLocation();
            for (int i = 0; i < path.getNameCount(); i++) {
                dotted.add(String.valueOf(path.getElement(i)));
            }
            if (error.getKeyword().equals("required") && error.getProperty() != null) {
                dotted.add(error.getProperty());
            }
            return dotted.toString();
        }

        /** The validator's message without the place it begins with. */
        private static String message(Error error) {
            String message = error.getMessage();
            String place = error.getInstanceLocation() + ": ";
            return message.startsWith(place) ? message.substring(place.length()) : message;
        }
    }
}
