package dev.darkroom.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.darkroom.client.body.Upload;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON: unknown members and exact numbers are kept, times keep their offset, a null where the document
 * promises a value is an error. Safe for use by several threads.
 */
public final class JsonCodec {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("darkroom")
                    .addDeserializer(OffsetDateTime.class, new LenientDateTime())
                    .addDeserializer(int.class, new WholeNumber<>(int.class))
                    .addDeserializer(Integer.class, new WholeNumber<>(Integer.class))
                    .addDeserializer(long.class, new WholeNumber<>(long.class))
                    .addDeserializer(Long.class, new WholeNumber<>(Long.class))
                    .addSerializer(Upload.class, new UploadAsIs()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A tree keeps the digits of a 32-bit float only if floats do not become decimals on the way. */
    private final ObjectMapper trees = mapper.copy().disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Always the same settings. */
    public JsonCodec() {}

    /** The Jackson type of a class. */
    public JavaType type(Class<?> type) {
        return mapper.constructType(type);
    }

    /** The Jackson type of a list. */
    public JavaType listType(Class<?> item) {
        return mapper.getTypeFactory().constructCollectionType(List.class, item);
    }

    /** The Jackson type of anything with type arguments. */
    public JavaType type(TypeReference<?> type) {
        return mapper.getTypeFactory().constructType(type);
    }

    /**
     * Reads a document.
     *
     * @return null for the document {@code null}
     * @throws IOException if it is not JSON or not of the type
     */
    public <T> @Nullable T read(byte[] json, JavaType type) throws IOException {
        return mapper.readValue(json, type);
    }

    /**
     * Writes a document.
     *
     * @throws IllegalArgumentException if the value cannot be written as JSON
     */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The value as a tree; an {@link Upload} in it stays what it is, as a POJO node. */
    public JsonNode tree(Object value) {
        return trees.valueToTree(value);
    }

    /** Puts a file into a tree as an object: its bytes are written by the form, never as JSON. */
    private static final class UploadAsIs extends JsonSerializer<Upload> {

        @Override
        public void serialize(Upload upload, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeEmbeddedObject(upload);
        }
    }
}
