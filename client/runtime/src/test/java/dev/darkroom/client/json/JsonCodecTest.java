package dev.darkroom.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.darkroom.client.body.Upload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in and out without loss. */
class JsonCodecTest {

    private final JsonCodec json = new JsonCodec();

    /** What generated classes look like to the codec. */
    static final class Sample {

        @JsonProperty("whole")
        int whole;

        @JsonProperty("big")
        long big;

        @JsonProperty("exact")
        @Nullable
        BigDecimal exact;

        @JsonProperty("small")
        float small;

        private final Map<String, @Nullable Object> more = new LinkedHashMap<>();

        @JsonAnyGetter
        Map<String, @Nullable Object> more() {
            return more;
        }

        @JsonAnySetter
        void add(String name, @Nullable Object value) {
            more.put(name, value);
        }
    }

    @Test
    void unknownMembersComeBackAsTheyWere() throws IOException {
        String document = "{\"whole\":1,\"big\":2,\"exact\":1.50,\"small\":0.1,\"odd\":1.2300,\"huge\":"
                + "123456789012345678901234567890,\"nothing\":null,\"deep\":{\"list\":[1,null,{\"a\":0.10}]}}";

        assertThat(json.write(read(document, Sample.class))).asString().isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "0.1000000000000000055511151231257827", "12345678901234567890.5", "0", "-7.00"})
    void numbersInATreeStayExact(String number) throws IOException {
        JsonNode tree = read("{\"n\":" + number + "}", JsonNode.class);

        assertThat(json.write(tree)).asString().isEqualTo("{\"n\":" + number + "}");
        assertThat(json.tree(tree).get("n").asText()).isEqualTo(number);
    }

    @Test
    void floatsKeepTheirDigits() throws IOException {
        assertThat(json.write(Map.of("a", 0.1f, "b", 0.1d)))
                .asString()
                .contains("\"a\":0.1")
                .contains("\"b\":0.1")
                .hasSize("{\"a\":0.1,\"b\":0.1}".length());
        assertThat(json.tree(0.1f).asText()).isEqualTo("0.1");
        assertThat(json.read(bytes("34.05"), Float.class)).isEqualTo(34.05f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"whole\":null}",
                "{\"whole\":\"one\"}",
                "{\"whole\":99999999999}",
                "{\"big\":99999999999999999999}",
                "{\"whole\":1} {}",
                "{\"whole\":1}]",
                "{\"whole\":1",
                "{\"whole\":",
                "<html>",
                "[1]",
                "\"text\"",
            })
    void whatIsNotPromisedIsRefused(String document) {
        assertThatThrownBy(() -> read(document, Sample.class)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"whole\":1.7}", "{\"big\":1.7}", "{\"whole\":0.999999}"})
    void aFractionIsNotCutOff(String document) {
        assertThatThrownBy(() -> read(document, Sample.class)).isInstanceOf(IOException.class);
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() throws IOException {
        Sample sample = read("{\"whole\":3.0,\"big\":4.00}", Sample.class);

        assertThat(sample.whole).isEqualTo(3);
        assertThat(sample.big).isEqualTo(4);
    }

    @Test
    void whiteSpaceAndAByteOrderMarkDoNoHarm() throws IOException {
        assertThat(read("\uFEFF\r\n {\"whole\":1}\n ", Sample.class).whole).isEqualTo(1);
    }

    @Test
    void theMessageNamesTheMember() {
        assertThatThrownBy(() -> read("{\"whole\":\"one\"}", Sample.class)).hasMessageContaining("[\"whole\"]");
    }

    @Test
    void typesWithArgumentsAreRead() throws IOException {
        assertThat(json.readList(bytes("[\"2026-01-02\"]"), LocalDate.class)).containsExactly(LocalDate.of(2026, 1, 2));
        assertThat(json.read(bytes("{\"a\":[1]}"), new TypeReference<Map<String, List<Long>>>() {}))
                .containsExactlyEntriesOf(Map.of("a", List.of(1L)));
        assertThat(json.readList(bytes("null"), LocalDate.class)).isNull();
        assertThat(json.read(bytes("null"), new TypeReference<Map<String, List<Long>>>() {}))
                .isNull();
    }

    @Test
    void textsAreEscaped() {
        assertThat(json.write("a\"b\\c\nd\u0000é")).asString().isEqualTo("\"a\\\"b\\\\c\\nd\\u0000é\"");
    }

    @Test
    void aFileStaysItselfInATree() {
        Upload upload = Upload.of("a.png", new byte[0]);

        JsonNode tree = json.tree(Map.of("file", upload));

        assertThat(((POJONode) tree.get("file")).getPojo()).isSameAs(upload);
    }

    @Test
    void whatCannotBeWrittenIsTheCallersMistake() {
        assertThatThrownBy(() -> json.write(Map.of("file", Upload.of("a.png", new byte[0]))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    private <T> T read(String document, Class<T> type) throws IOException {
        T value = json.read(bytes(document), type);
        assertThat(value).isNotNull();
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
