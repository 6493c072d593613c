package dev.darkroom.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.darkroom.server.api.FilePart;
import java.io.IOException;

/** JSON as this server reads and writes it. */
final class Json {

    /**
     * The deepest nesting that is read. What was read is written as a part of deeper answers, so it has to stay well
     * below the thousand levels that are written.
     */
    private static final int DEEPEST = 500;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("darkroom").addDeserializer(FilePart.class, new FilePartAsIs()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // An early flush would keep the container from sending a Content-Length.
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Json() {}

    /**
     * Reads a body.
     *
     * @throws JsonProcessingException if it is not JSON, in whatever encoding
     */
    static JsonNode read(byte[] body) throws JsonProcessingException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            // Only bytes that look like UTF-32 end here.
            throw new JsonParseException(null, "Broken encoding", e);
        }
    }

    /** A file stands in the tree of a form as the object it is. */
    private static final class FilePartAsIs extends JsonDeserializer<FilePart> {

        @Override
        public FilePart deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return (FilePart) parser.getEmbeddedObject();
        }
    }
}
