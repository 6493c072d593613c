package dev.darkroom.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a null may stand in a list or a map, and where not. */
class ContentNullsTest {

    private final JsonCodec json = new JsonCodec();

    /** What generated classes look like. */
    @JsonDeserialize(builder = Sample.Builder.class)
    static final class Sample {

        final List<Object> all;

        private Sample(List<Object> all) {
            this.all = all;
        }

        @JsonPOJOBuilder(withPrefix = "")
        static final class Builder {

            private final List<Object> all = new ArrayList<>();

            @JsonProperty("values")
            Builder values(@Nullable List<String> values) {
                all.addAll(values == null ? List.of() : values);
                return this;
            }

            @JsonProperty("samples")
            Builder samples(List<Sample> samples) {
                all.addAll(samples);
                return this;
            }

            @JsonProperty("named")
            Builder named(Map<String, List<Long>> named) {
                all.add(named);
                return this;
            }

            @JsonProperty("gaps")
            Builder gaps(List<@Nullable String> gaps) {
                all.addAll(gaps);
                return this;
            }

            @JsonProperty("free")
            Builder free(Map<String, @Nullable Object> free) {
                all.add(free);
                return this;
            }

            Sample build() {
                return new Sample(all);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\":[null]}",
                "{\"values\":[\"a\",null]}",
                "{\"samples\":[null]}",
                "{\"samples\":[{\"values\":[null]}]}",
                "{\"named\":{\"a\":null}}",
                "{\"named\":{\"a\":[null]}}",
            })
    void aNullWhereAValueIsPromisedIsAnError(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void aNullThatTheTypeAllowsIsKept() throws IOException {
        Sample read = read("{\"values\":null,\"gaps\":[null,\"a\"],\"free\":{\"b\":null,\"c\":[null]}}");

        Map<String, @Nullable Object> free = new HashMap<>();
        free.put("b", null);
        free.put("c", Collections.singletonList(null));
        assertThat(read.all).containsExactly(null, "a", new java.util.LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            {
                put("b", null);
                put("c", Collections.singletonList(null));
            }
        });
    }

    @Test
    void aDocumentThatIsAListIsHeldToTheSame() throws IOException {
        assertThatThrownBy(() -> json.readList(bytes("[null]"), Sample.class)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> json.readList(bytes("[1,null]"), Long.class)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> json.read(bytes("[[null]]"), new TypeReference<List<List<Long>>>() {}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> json.read(
                        bytes("{\"a\":[[]],\"b\":[null]}"), new TypeReference<Map<String, List<List<Long>>>>() {}))
                .isInstanceOf(IOException.class);
        assertThat(json.read(bytes("[null,\"a\"]"), new TypeReference<List<@Nullable String>>() {}))
                .containsExactly(null, "a");
        assertThat(json.read(bytes("{\"a\":[null]}"), new TypeReference<Map<String, List<@Nullable Object>>>() {}))
                .containsEntry("a", Collections.singletonList(null));
    }

    private Sample read(String document) throws IOException {
        Sample value = json.read(bytes(document), Sample.class);
        assertThat(value).isNotNull();
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
