package dev.darkroom.specs.lint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.specs.model.Document;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 2.0.0, true, true",
        "1.2.3, 1.3.0, false, true",
        "1.2.3, 1.2.4, false, true",
        "1.2.3, 1.2.3, false, false",
        "0.2.3, 0.3.0, true, true",
        "0.2.3, 0.2.4, false, true",
        "0.2.3, 1.0.0, true, true",
        "0.2.3, 0.2.3, false, false",
        "1.2.3, 1.1.9, false, false",
        "2.0.0, 1.9.9, false, false",
        "9.0.0, 10.0.0, true, true",
        "1.2.3-rc.1, 1.2.3, true, true",
        "1.2.3-rc.1, 1.2.3-rc.1, false, false",
        "1.2.3+a, 1.2.3+b, false, false",
        "1.2.3, 2.0.0-rc.1+b, true, true",
        "2017-09, 2017-10, true, true",
        "v2, v2, false, false",
        "1.0, 2.0, true, true",
        "99999999999.0.0, 99999999999.0.1, true, true",
        "'', 0.1.0, true, true",
    })
    void aVersionSaysWhatItsNumbersSay(String before, String after, boolean breaking, boolean compatible)
            throws IOException {
        assertThat(lacks(before, after, true, "## " + after).isEmpty()).isEqualTo(breaking);
        assertThat(lacks(before, after, false, "## " + after).isEmpty()).isEqualTo(compatible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"## 2.0.0", "## 2.0.0 - unreleased", "## [2.0.0] - 2026-11-26", "##  2.0.0\t"})
    void aSectionIsFound(String heading) throws IOException {
        assertThat(lacks("1.0.0", "2.0.0", true, heading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "##", "## 2.0.01", "### 2.0.0", "2.0.0", " ## 2.0.0", "## Version 2.0.0"})
    void whatIsNoSectionIsNone(String line) throws IOException {
        assertThat(lacks("1.0.0", "2.0.0", true, line)).containsExactly("the changelog has no section of 2.0.0");
    }

    @Test
    void allThatIsMissingIsSaid() throws IOException {
        assertThat(lacks("1.0.0", "1.1.0", true, ""))
                .containsExactly(
                        "info.version is 1.1.0 after 1.0.0, which does not say that something breaks",
                        "the changelog has no section of 1.1.0");
    }

    @Test
    void nothingIsToldOfNothing() throws IOException {
        Document document = document("1.0.0");
        assertThat(Announcement.lacks(document, document, List.of(), Stream.of()))
                .isEmpty();
    }

    private static List<String> lacks(String before, String after, boolean breaking, String changelog)
            throws IOException {
        Document newer = document(after);
        Change change = new Change(ChangeKind.TAG, breaking, newer.root(), "tags", "is another");
        return Announcement.lacks(document(before), newer, List.of(change), changelog.lines());
    }

    private static Document document(String version) throws IOException {
        return new Document(new ObjectMapper()
                .readTree("{\"openapi\": \"3.0.4\", \"info\": {\"version\": \"%s\"}}".formatted(version)));
    }
}
