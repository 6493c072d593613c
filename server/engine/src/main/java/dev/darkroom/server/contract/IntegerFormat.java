package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.function.Predicate;

/** The sizes of integers that OpenAPI names: the validator knows them, but does not check them. */
record IntegerFormat(String name, Predicate<JsonNode> accepts) implements Format {

    static final List<Format> ALL = List.of(
            new IntegerFormat("int32", value -> !value.isNumber() || value.canConvertToInt()),
            new IntegerFormat("int64", value -> !value.isNumber() || value.canConvertToLong()));

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
        return accepts.test(value);
    }
}
