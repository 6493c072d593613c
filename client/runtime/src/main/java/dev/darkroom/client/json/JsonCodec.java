package dev.darkroom.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.version.SupportedLibrary;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON: unknown members and exact numbers are kept, times keep their offset, a null where the document
 * promises a value is an error. Safe for use by several threads.
 */
public final class JsonCodec {

    private final ObjectMapper mapper;

    /** A tree keeps the digits of a 32-bit float only if floats do not become decimals on the way. */
    private final ObjectMapper trees;

    /**
     * Always the same settings.
     *
     * @throws IllegalStateException if Jackson on the class path is of a version that this was not made for
     */
    public JsonCodec() {
        this(StreamReadConstraints.DEFAULT_MAX_DEPTH);
    }

    /**
     * The same for documents of strangers.
     *
     * @param maxDepth how deep objects and lists may lie in each other
     * @throws IllegalStateException if Jackson on the class path is of a version that this was not made for
     */
    public JsonCodec(int maxDepth) {
        SupportedLibrary.JACKSON.require(PackageVersion.VERSION.toString());
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(maxDepth).build();
        mapper = builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .build();
        trees = mapper.copy().disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private static JsonMapper.Builder builder(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("darkroom")
                        .addDeserializer(OffsetDateTime.class, new LenientDateTime())
                        .addDeserializer(int.class, new WholeNumber<>(int.class))
                        .addDeserializer(Integer.class, new WholeNumber<>(Integer.class))
                        .addDeserializer(long.class, new WholeNumber<>(long.class))
                        .addDeserializer(Long.class, new WholeNumber<>(Long.class))
                        .addSerializer(Upload.class, new UploadAsIs()))
                .annotationIntrospector(
                        AnnotationIntrospectorPair.create(new JacksonAnnotationIntrospector(), new ContentNulls()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Reads a document.
     *
     * @return null for the document {@code null}
     * @throws IOException if it is not JSON or not of the type
     */
    public <T> @Nullable T read(byte[] json, Class<T> type) throws IOException {
        return mapper.readValue(json, type);
    }

    /**
     * Reads a document of any type of Java.
     *
     * @return null for the document {@code null}
     * @throws IOException if it is not JSON or not of the type
     */
    public @Nullable Object read(byte[] json, Type type) throws IOException {
        return mapper.readValue(json, mapper.constructType(type));
    }

    /**
     * Reads a document that is a list.
     *
     * @return null for the document {@code null}
     * @throws IOException if it is not JSON, not of the type, or has a null in it
     */
    public <T> @Nullable List<T> readList(byte[] json, Class<T> item) throws IOException {
        List<T> list = mapper.readerForListOf(item).readValue(json);
        if (list != null) {
            ContentNulls.refuse(list);
        }
        return list;
    }

    /**
     * Reads any document.
     *
     * @throws IOException if it is not JSON
     */
    public JsonNode readTree(byte[] json) throws IOException {
        return mapper.readTree(json);
    }

    /**
     * Reads a list that is a part of a document.
     *
     * @return null for null and for a part that is not there
     * @throws IOException if it is not of the type, or has a null in it
     */
    public <T> @Nullable List<T> readList(JsonNode part, Class<T> item) throws IOException {
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        List<T> list = mapper.readerForListOf(item).readValue(part);
        ContentNulls.refuse(list);
        return list;
    }

    /**
     * The same for items of a type with type arguments.
     *
     * @return null for null and for a part that is not there
     * @throws IOException if it is not of the type, or has a null where the type is not {@link Nullable}
     */
    public <T> @Nullable List<T> readList(JsonNode part, TypeReference<T> item) throws IOException {
        if (part.isMissingNode() || part.isNull()) {
            return null;
        }
        JavaType type = mapper.constructType(item);
        List<T> list = mapper.readerFor(mapper.getTypeFactory().constructCollectionType(List.class, type))
                .readValue(part);
        ContentNulls.refuse(list);
        AnnotatedType annotated = annotated(item);
        for (T value : list) {
            ContentNulls.refuse(value, annotated);
        }
        return list;
    }

    private static AnnotatedType annotated(TypeReference<?> type) {
        AnnotatedType reference = type.getClass().getAnnotatedSuperclass();
        return ((AnnotatedParameterizedType) reference).getAnnotatedActualTypeArguments()[0];
    }

    /**
     * Reads a document of a type with type arguments.
     *
     * @return null for the document {@code null}
     * @throws IOException if it is not JSON, not of the type, or has a null where the type is not {@link Nullable}
     */
    public <T> @Nullable T read(byte[] json, TypeReference<T> type) throws IOException {
        T value = mapper.readValue(json, type);
        ContentNulls.refuse(value, annotated(type));
        return value;
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
        // Most parameters are one of these.
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Long number) {
            return LongNode.valueOf(number);
        }
        if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        }
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
