package dev.darkroom.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.darkroom.server.api.FilePart;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

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
            // Free objects are handed back as they came; 100.0 would become 1E+2.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** The same, but date-times are written in another format. */
    static ObjectMapper with(DateTimeFormatter dateTimes) {
        return MAPPER.copy()
                .registerModule(new SimpleModule("date-times")
                        .addSerializer(OffsetDateTime.class, new StdScalarSerializer<>(OffsetDateTime.class) {

                            private static final long serialVersionUID = 1L;

                            @Override
                            public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider provider)
                                    throws IOException {
                                json.writeString(dateTimes.format(time));
                            }
                        }));
    }

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
