package dev.darkroom.server.spi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents of callers as the texts that are kept of them; numbers keep every digit. Safe for use by several threads. */
public final class StoredJson {

    private static final Logger LOG = LoggerFactory.getLogger(StoredJson.class);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JavaType MEMBERS =
            MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class);

    private StoredJson() {}

    /** The text of a value; null for none. */
    public static @Nullable String of(@Nullable Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written as JSON", e);
        }
    }

    /** The value of a text; null for none, and for one that is damaged, of which the log then tells. */
    public static <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return read(text, MAPPER.constructType(type));
    }

    /** The members of a text's object; null for none, and for one that is damaged, of which the log then tells. */
    public static @Nullable Map<String, @Nullable Object> members(@Nullable String text) {
        return read(text, MEMBERS);
    }

    private static <T> @Nullable T read(@Nullable String text, JavaType type) {
        try {
            return text == null ? null : MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            LOG.error("JSON that is kept of a caller cannot be read: {}", e.getOriginalMessage());
            return null;
        }
    }
}
