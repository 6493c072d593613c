package dev.darkroom.specs.lint.output;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Writes JSON in ASCII, as nobody knows the character set of somebody else's standard output. */
final class JsonOutput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonOutput() {}

    static void print(JsonNode value, PrintWriter out) throws IOException {
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
