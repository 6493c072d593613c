package dev.darkroom.specs.lint.rule.example;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks values against the schemas of one document, in the dialect of OpenAPI 3.0 and with formats asserted. */
final class SchemaCheck {

    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getOpenApi30()).formats(ValueFormat.ALL).build();

    private final Map<Use, Registry> registries = new EnumMap<>(Use.class);
    private final Document document;

    SchemaCheck(Document document) {
        this.document = document;
    }

    /** Reports what is wrong with a value that stands at a pointer. */
    void check(Element schema, Use use, JsonPointer pointer, JsonNode value, Report report) {
        if (schema.resolve().isEmpty()) {
            return;
        }
        Registry registry = registries.computeIfAbsent(use, key -> new Registry(document, key));
        try {
            for (Error error : registry.validate(schema, value)) {
                report.at(below(pointer, error.getInstanceLocation()), oneLine(error.getMessage()));
            }
        } catch (RuntimeException e) { // a schema that is none makes the validator throw in many ways
            report.at(pointer, "cannot be checked: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static JsonPointer below(JsonPointer start, NodePath path) {
        JsonPointer pointer = start;
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = path.getElement(i) instanceof Integer index
                    ? pointer.appendIndex(index)
                    : pointer.appendProperty(path.getName(i));
        }
        return pointer;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ");
    }

    /** The schemas of the document as they apply to one use. */
    private static final class Registry {

        private final Use use;
        private final String base;
        private final RelaxedSchemas relaxed;
        private final SchemaRegistry schemas;
        private final Map<Element, Integer> numbers = new HashMap<>();

        Registry(Document document, Use use) {
            this.use = use;
            this.base = "https://lint.invalid/" + use;
            this.relaxed = new RelaxedSchemas(document, use, base);
            String whole = relaxed.whole().toString();
            this.schemas = SchemaRegistry.withDialect(DIALECT, builder -> builder.schemas(Map.of(base, whole)));
        }

        List<Error> validate(Element schema, JsonNode value) {
            SchemaLocation own = SchemaLocation.of(base + "/" + numbers.computeIfAbsent(schema, s -> numbers.size()));
            Schema validator = schemas.getSchema(own, relaxed.one(schema));
            return validator.validate(
                    value,
                    execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)
                            .readOnly(use.refusesReadOnly())
                            .writeOnly(use.refusesWriteOnly())));
        }
    }
}
