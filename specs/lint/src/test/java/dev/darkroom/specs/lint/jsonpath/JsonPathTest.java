package dev.darkroom.specs.lint.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries find what RFC 9535 says: most of these documents and answers are those of its tables. */
class JsonPathTest {

    private static final ObjectMapper JSON = new ObjectMapper(
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build());

    private static final String FILTERED = """
            {'a': [3, 5, 1, 2, 4, 6, {'b': 'j'}, {'b': 'k'}, {'b': {}}, {'b': 'kilo'}],
             'o': {'p': 1, 'q': 2, 'r': 3, 's': 5, 't': {'u': 6}}, 'e': 'f'}
            """;

    private static final String COMPARED =
            "{'obj': {'x': 'y'}, 'arr': [2, 3], 'text': '\u263a a.b', 'list': [[], [1, 2], 'abc', {'k': 1}]}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            $                     ; ~~
            $.o['j j']            ; /o/j j
            $.o['j j']['k.k']     ; /o/j j/k.k
            $.o["j j"]["k.k"]     ; /o/j j/k.k
            $["'"]["@"]           ; /'/@
            $.o.none              ; nothing
            $.o[0]                ; nothing
            $.list.a              ; nothing
            $[*]                  ; /o /' /list
            $.list[*]             ; /list/0 /list/1 /list/2 /list/3
            $.list[1]             ; /list/1
            $.list[-2]            ; /list/2
            $.list[9]             ; nothing
            $.list[0,3]           ; /list/0 /list/3
            $.list[0, 0]          ; /list/0 /list/0
            $.list[1:3]           ; /list/1 /list/2
            $.list[2:]            ; /list/2 /list/3
            $.list[0:4:2]         ; /list/0 /list/2
            $.list[3:0:-2]        ; /list/3 /list/1
            $.list[::-1]          ; /list/3 /list/2 /list/1 /list/0
            $.list[-2:]           ; /list/2 /list/3
            $.list[0:2:0]         ; nothing
            $.list[ 0 : 2 ]       ; /list/0 /list/1
            $..z                  ; /list/3/z
            $..['k.k', 'z']       ; /o/j j/k.k /list/3/z
            $.list..[0]           ; /list/0 /list/2/0
            $ .o ['j j']          ; /o/j j
            """)
    void selectors(String query, String found) throws IOException {
        assertThat(pointers(
                        query,
                        "{'o': {'j j': {'k.k': 3}}, '\\'': {'@': 2}, 'list': ['a', 'b', ['c'], {'z': 1}]}"
                                .replace("'\\''", "\"'\"")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            $.a[?@.b == 'kilo']                     ; /a/9
            $.a[?(@.b == 'kilo')]                   ; /a/9
            $.a[?@ > 3.5]                           ; /a/1 /a/4 /a/5
            $.a[?@.b]                               ; /a/6 /a/7 /a/8 /a/9
            $[?@.*]                                 ; /a /o
            $[?@[?@.b]]                             ; /a
            $.o[?@ < 3, ?@ < 3]                     ; /o/p /o/q /o/p /o/q
            $.a[?@ < 2 || @.b == "k"]               ; /a/2 /a/7
            $.a[?match(@.b, "[jk]")]                ; /a/6 /a/7
            $.a[?search(@.b, "[jk]")]               ; /a/6 /a/7 /a/9
            $.a[?match(@.b, '[')]                   ; nothing
            $.o[?@ > 1 && @ < 4]                    ; /o/q /o/r
            $.o[?@.u || @.x]                        ; /o/t
            $.a[?@.b == $.x]                        ; /a/0 /a/1 /a/2 /a/3 /a/4 /a/5
            $.a[?@ == @]                            ; /a/0 /a/1 /a/2 /a/3 /a/4 /a/5 /a/6 /a/7 /a/8 /a/9
            $.a[?!@.b]                              ; /a/0 /a/1 /a/2 /a/3 /a/4 /a/5
            $.a[?!(@.b == 'j') && @.b]              ; /a/7 /a/8 /a/9
            $.a[?length(@.b) == 4]                  ; /a/9
            $.a[?count(@.*) == 1]                   ; /a/6 /a/7 /a/8 /a/9
            $.a[?value(@..b) == 'j']                ; /a/6
            $.a[?@ == 3e0]                          ; /a/0
            $.a[?@.b != 'j']                        ; /a/0 /a/1 /a/2 /a/3 /a/4 /a/5 /a/7 /a/8 /a/9
            """)
    void filters(String query, String found) throws IOException {
        assertThat(pointers(query, FILTERED)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            $.absent1 == $.absent2       ; true
            $.absent1 <= $.absent2       ; true
            $.absent == 'g'              ; false
            $.absent1 != $.absent2       ; false
            $.absent != 'g'              ; true
            1 <= 2                       ; true
            1 > 2                        ; false
            13 == '13'                   ; false
            'a' <= 'b'                   ; true
            'a' > 'b'                    ; false
            $.obj == $.arr               ; false
            $.obj != $.arr               ; true
            $.obj == $.obj               ; true
            $.arr == $.arr               ; true
            $.obj <= $.arr               ; false
            $.obj < $.arr                ; false
            $.obj <= $.obj               ; true
            1 <= $.arr                   ; false
            1 >= $.arr                   ; false
            true <= true                 ; true
            true > true                  ; false
            null == $.absent             ; false
            length($.text) == 5          ; true
            length($.list) == 4          ; true
            length(1) == $.absent        ; true
            match($.text, '..a\\\\.b')   ; true
            "\\u263A a.b" == $.text      ; true
            """)
    void comparisons(String condition, boolean holds) throws IOException {
        assertThat(pointers("$.list[?" + condition + "]", COMPARED).equals("nothing"))
                .isNotEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "$.",
                "$..",
                "$[",
                "$[]",
                "$['a",
                "$[01]",
                "$[-0]",
                "$[1",
                "$.a b",
                "$ ",
                "$.1",
                "$['\\x']",
                "$[?]",
                "$[?@.a == ]",
                "$[?1]",
                "$[?length(@)]",
                "$[?@.* == 1]",
                "$[?!@.a == 1]",
                "$[?nothing(@) == 1]",
                "$[?match(@.a)]",
                "$[?count(1) == 1]",
                "$[?(@.a]",
                "$[9007199254740992]",
                "$[?@.a = 1]",
                "$['a'.b]"
            })
    void whatIsNoQueryIsRefusedWithItsPlace(String query) {
        assertThatThrownBy(() -> JsonPath.of(query))
                .isInstanceOf(JsonPathException.class)
                .hasMessageMatching(".+ at character \\d+");
    }

    private static String pointers(String query, String document) throws IOException {
        JsonNode root = JSON.readTree(document);
        String found = JsonPath.of(query).in(root).stream()
                .peek(match -> assertThat(root.at(match.pointer())).isSameAs(match.value()))
                .map(match -> match.pointer().toString())
                .collect(Collectors.joining(" "));
        return found.isEmpty() && !query.equals("$") ? "nothing" : found;
    }
}
