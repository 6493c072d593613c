package dev.darkroom.client.call;

import static dev.darkroom.client.call.ParameterStyle.DEEP_OBJECT;
import static dev.darkroom.client.call.ParameterStyle.FORM;
import static dev.darkroom.client.call.ParameterStyle.FORM_EXPLODED;
import static dev.darkroom.client.call.ParameterStyle.PIPE_DELIMITED;
import static dev.darkroom.client.call.ParameterStyle.SPACE_DELIMITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.darkroom.client.json.JsonCodec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How parameters are written into a query. */
class QueryTest {

    private final JsonCodec json = new JsonCodec();

    static Stream<Arguments> styles() {
        List<String> words = List.of("a b", "c,d", "e|f", "&=");
        return Stream.of(
                arguments(FORM_EXPLODED, words, "q=a%20b&q=c%2Cd&q=e%7Cf&q=%26%3D"),
                arguments(FORM, words, "q=a%20b,c%2Cd,e%7Cf,%26%3D"),
                arguments(SPACE_DELIMITED, List.of(1, 2), "q=1%202"),
                arguments(PIPE_DELIMITED, List.of("dark-blue", "red"), "q=dark-blue%7Cred"),
                arguments(FORM_EXPLODED, List.of(), ""),
                arguments(FORM, List.of(), ""),
                arguments(FORM, List.of("one"), "q=one"),
                arguments(FORM, List.of(""), "q="),
                arguments(FORM, "plain", "q=plain"),
                arguments(DEEP_OBJECT, size(5, 7), "q%5Bmin%5D=5&q%5Bmax%5D=7"),
                arguments(DEEP_OBJECT, Map.of(), ""),
                arguments(DEEP_OBJECT, size(5, null), "q%5Bmin%5D=5"),
                arguments(DEEP_OBJECT, Map.of("in", List.of(1, 2)), "q%5Bin%5D=1&q%5Bin%5D=2"));
    }

    private static Map<String, Integer> size(Integer min, Integer max) {
        Map<String, Integer> size = new LinkedHashMap<>();
        size.put("min", min);
        size.put("max", max);
        return size;
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyStyleIsWrittenItsWay(ParameterStyle style, Object value, String expected) {
        Query query = new Query();

        query.add("q", json.tree(value), style);

        assertThat(query.open()).isEqualTo(expected);
        assertThat(query.redacted()).isEqualTo(expected);
    }

    static Stream<Arguments> plainValues() {
        return Stream.of(
                arguments("a b&c=d+e", "a%20b%26c%3Dd%2Be"),
                arguments("", ""),
                arguments(true, "true"),
                arguments(-7, "-7"),
                arguments(9_007_199_254_740_993L, "9007199254740993"),
                arguments(new BigDecimal("1.50"), "1.50"),
                arguments(
                        new BigDecimal("0.1000000000000000055511151231257827"), "0.1000000000000000055511151231257827"),
                arguments(0.1f, "0.1"),
                arguments(0.1d, "0.1"),
                arguments(LocalDate.of(2026, 1, 2), "2026-01-02"),
                arguments(OffsetDateTime.parse("2026-01-02T03:04:00+01:00"), "2026-01-02T03%3A04%3A00%2B01%3A00"),
                arguments(
                        UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6"),
                        "3fa85f64-5717-4562-b3fc-2c963f66afa6"));
    }

    @ParameterizedTest
    @MethodSource("plainValues")
    void plainValuesAreWrittenAsTheirText(Object value, String expected) {
        Query query = new Query();

        query.add("q", json.tree(value), FORM_EXPLODED);

        assertThat(query.open()).isEqualTo("q=" + expected);
    }

    @Test
    void aNameKeepsItsBracketsAsOctets() {
        Query query = new Query();

        query.add("filters[location_id][]", json.tree(Arrays.asList(1, 2)), FORM_EXPLODED);

        assertThat(query.open()).isEqualTo("filters%5Blocation_id%5D%5B%5D=1&filters%5Blocation_id%5D%5B%5D=2");
    }

    @Test
    void secretsAreHiddenWhereTheUrlIsShown() {
        Query query = new Query();

        query.add("page", "2");
        query.addSecret("key", "geheim&");

        assertThat(query.open()).isEqualTo("page=2&key=geheim%26");
        assertThat(query.redacted()).isEqualTo("page=2&key=***");
    }
}
