package dev.darkroom.specs.lint.rule.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** The formats of OpenAPI 3.0 that the validator knows by name but does not check. */
record ValueFormat(String name, Predicate<JsonNode> accepts) implements Format {

    static final List<Format> ALL = List.of(
            new ValueFormat("int32", value -> !value.isNumber() || value.canConvertToInt()),
            new ValueFormat("int64", value -> !value.isNumber() || value.canConvertToLong()),
            new ValueFormat("byte", value -> !value.isTextual() || isBase64(value.textValue())));

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
        return accepts.test(value);
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
