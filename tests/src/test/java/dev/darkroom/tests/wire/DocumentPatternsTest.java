package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Patterns of the documents judge foreign texts: none may step back and forth in one (ReDoS). */
class DocumentPatternsTest {

    private static final int LENGTH = 20_000;
    private static final int MAX_LOOKS_PER_SIGN = 20;

    static Stream<String> patterns() {
        return Specs.providers().stream()
                .map(DocumentPatternsTest::document)
                .flatMap(document -> document.findValues("pattern").stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct();
    }

    private static JsonNode document(String provider) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Specs.file(provider).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void looksAtEachSignAFewTimes(String pattern) {
        for (String beginning : new String[] {"", "http://", "1", "-1.", "a", "\"2024-01-01", "1..."}) {
            for (String filling :
                    new String[] {"1", "a", ",", "-a,", " ", "-", ".", "a-", "1,", "\"", "%20", "/a", "0e1"}) {
                for (String end : new String[] {"", "\n", "!", " x"}) {
                    Watched text = new Watched(beginning + filling.repeat(LENGTH / filling.length()) + end);
                    Pattern.compile(pattern).matcher(text).find();
                    assertThat(text.looks).isLessThan((long) LENGTH * MAX_LOOKS_PER_SIGN);
                }
            }
        }
    }

    /** Counts how often its signs are looked at, which depends on no machine. */
    private static final class Watched implements CharSequence {

        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
