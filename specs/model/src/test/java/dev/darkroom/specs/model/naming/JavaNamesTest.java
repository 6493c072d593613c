package dev.darkroom.specs.model.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name of a document gives a name in Java, and several never give the same. */
class JavaNamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "filters[location_id], filtersLocationId, FiltersLocationId, FILTERS_LOCATION_ID",
                "class, classValue, Class, CLASS",
                "URLPath, urlPath, URLPath, URL_PATH",
                "3D models, n3DModels, N3DModels, _3_D_MODELS",
                "-created_at, createdAt, CreatedAt, MINUS_CREATED_AT",
                "+1, n1, N1, PLUS_1",
                "-1, n1, N1, MINUS_1",
                "<, lessThan, LessThan, LESS_THAN",
                "\"\", empty, Empty, EMPTY",
                "Größe, größe, Grosse, GRÖSSE",
                "日本, 日本, U65E5U672C, 日本",
                "X, x, X, X",
            })
    void areMadeOfWhateverStandsThere(String name, String member, String type, String constant) {
        assertThat(JavaNames.member(name)).isEqualTo(member);
        assertThat(JavaNames.type(name)).isEqualTo(type);
        assertThat(JavaNames.constant(name)).isEqualTo(constant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "_",
                "$",
                "\"q\"",
                "a\\b",
                "\u0000",
                "😀",
                "1",
                "٣",
                "i",
                "null",
                "true",
                "non-sealed",
                "ǅ",
                "²"
            })
    void areAlwaysValid(String name) {
        assertThat(JavaNames.isFree(JavaNames.member(name))).isTrue();
        assertThat(JavaNames.isFree(JavaNames.type(name))).isTrue();
        assertThat(JavaNames.isFree(JavaNames.constant(name))).isTrue();
        assertThat(JavaNames.type(name)).isASCII();
    }

    @Test
    void aFlagThatIsAKeywordIsAsked() {
        assertThat(JavaNames.flag("private")).isEqualTo("isPrivate");
        assertThat(JavaNames.flag("open")).isEqualTo("open");
    }

    @Test
    void namesThatMeetAreToldApart() {
        assertThat(constants("GMT+12", "GMT-12")).containsExactly("GMT_12", "GMT_MINUS_12");
        assertThat(constants("asc", "ASC")).containsExactly("ASC_2", "ASC");
        assertThat(constants("<", "<=", "=", "")).doesNotHaveDuplicates();
        assertThat(members("@id", "id")).containsExactly("atId", "id");
        assertThat(members("user_id", "userId")).containsExactly("userId2", "userId");
        assertThat(members("a b", "a.b", "a_b")).containsExactly("ab", "aDotB", "ab2");
        assertThat(members("id", "ID", "id2")).containsExactly("id", "id3", "id2");
    }

    @Test
    void aNameAddedLastRenamesNoOther() {
        List<String> before = List.copyOf(members("a-b", "a+b", "c"));

        assertThat(members("a-b", "a+b", "c", "a b")).startsWith(before.toArray(String[]::new));
    }

    @Test
    void takenNamesAreAvoided() {
        assertThat(distinct(JavaNames::member, Set.of("build", "buildValue"), "build", "x"))
                .containsExactly("buildValue2", "x");
        assertThat(distinct(JavaNames::constant, Set.of("KNOWN"), "KNOWN")).containsExactly("KNOWN_VALUE");
        assertThat(distinct(JavaNames::type, Set.of("Result"), "Result")).containsExactly("ResultValue");
    }

    @Test
    void namesThatDifferInCaseOnlyAreToldApart() {
        Map<String, String> names = new LinkedHashMap<>();
        List.of("PhotoUrls", "PhotoURLS", "photourls2", "Other").forEach(name -> names.put(name, name));

        assertThat(DistinctNames.regardlessOfCase(names).values())
                .containsExactly("PhotoUrls", "PhotoURLS2", "photourls2_2", "Other");
    }

    private static Collection<String> members(String... names) {
        return distinct(JavaNames::member, Set.of(), names);
    }

    private static Collection<String> constants(String... names) {
        return distinct(JavaNames::constant, Set.of(), names);
    }

    private static Collection<String> distinct(UnaryOperator<String> mapping, Set<String> taken, String... names) {
        Map<String, String> distinct = DistinctNames.of(List.of(names), mapping, taken);
        assertThat(distinct).containsOnlyKeys(names);
        assertThat(distinct.values()).doesNotHaveDuplicates();
        return distinct.values();
    }
}
