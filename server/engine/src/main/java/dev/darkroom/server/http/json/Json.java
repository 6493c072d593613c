package dev.darkroom.server.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import dev.darkroom.server.spi.WireDialect.DateTimes;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** JSON as this server reads and writes it. */
public final class Json {

    /**
     * The deepest nesting that is read. What was read is written as a part of deeper answers, so it has to stay well
     * below the thousand levels that are written.
     */
    private static final int MAX_DEPTH = 500;

    /** How much a body may consist of, so that one of few bytes does not become a tree of a hundred times as many. */
    private static final long MAX_TOKENS = 400_000;

    /** Reads and writes JSON in the plain manner. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
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

    private static final ObjectMapper MILLISECONDS = with(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX"));

    private Json() {}

    /** What writes date-times in a certain way. */
    public static ObjectMapper mapper(DateTimes dateTimes) {
        return dateTimes == DateTimes.SHORTEST ? MAPPER : MILLISECONDS;
    }

    private static ObjectMapper with(DateTimeFormatter dateTimes) {
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
    public static JsonNode read(byte[] body) throws JsonProcessingException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            // Only bytes that look like UTF-32 end here.
            throw new JsonParseException(null, "Broken encoding", e);
        }
    }

    /** What is wrong with a text that cannot be read, in words that follow its name and tell nothing of how it is read. */
    public static String fault(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "is JSON of too many or too large pieces, or nested too deeply";
        }
        JsonLocation place = failure.getLocation();
        return place == null
                ? "is not JSON"
                : "is not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** A file stands in the tree of a form as the object it is. */
    private static final class FilePartAsIs extends JsonDeserializer<FilePart> {

        @Override
        public FilePart deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return (FilePart) parser.getEmbeddedObject();
        }
    }
}
