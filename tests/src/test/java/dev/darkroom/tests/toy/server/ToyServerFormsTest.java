package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.UnprocessableContentException;
import dev.darkroom.client.lightbox.model.BoxMark;
import dev.darkroom.client.lightbox.model.LightForm;
import dev.darkroom.client.lightbox.model.OverloadNotice;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideDraft;
import dev.darkroom.client.lightbox.model.SlideForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The toy's forms, those with files and the classic ones of web pages. */
class ToyServerFormsTest extends ToyTest {

    private static final Map<String, String> CLASSIC =
            Map.of("Authorization", "Basic bsOkbWU6cGE6c3M=", "Content-Type", "application/x-www-form-urlencoded");

    private static Upload file(String name) {
        return Upload.of(name, new byte[] {1, 2, 3}).withMediaType("image/png");
    }

    @Test
    void aFormHasTextsJsonAndFiles() throws IOException {
        Slide slide = slides().addSlide(SlideForm.builder()
                .draft(SlideDraft.builder()
                        .title("Möhne")
                        .marks(List.of(BoxMark.builder().kind("box").side(3).build()))
                        .build())
                .picture(file("möhne.png"))
                .extras(List.of(file("a.png"), file("b.png")))
                .copies(2)
                .build());

        assertThat(slide.title()).isEqualTo("Möhne");
        assertThat(slide.marks())
                .containsExactly(BoxMark.builder().kind("box").side(3).build());
        assertThat(slide.notes())
                .containsEntry("copies", 2)
                .containsEntry(
                        "files",
                        List.of(
                                "picture möhne.png image/png 3",
                                "extras a.png image/png 3",
                                "extras b.png image/png 3"));
        toy().answerFollowsTheDocument();
        try (Stream<Path> left = Files.list(incoming)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void oneFileIsEnough() {
        Slide slide =
                slides().addSlide(SlideForm.builder().picture(file("moon.png")).build());

        assertThat(slide.notes()).containsEntry("files", List.of("picture moon.png image/png 3"));
    }

    @Test
    void filesAreCounted() {
        SlideForm.Builder form = SlideForm.builder().picture(file("moon.png"));

        assertThat(slides().addSlide(form.extras(Collections.nCopies(3, file("a.png")))
                        .build()))
                .isNotNull();
        assertThatThrownBy(() -> slides().addSlide(form.extras(Collections.nCopies(4, file("a.png")))
                        .build()))
                .hasMessageContaining("body extras: maxItems");
        assertThatThrownBy(() ->
                        slides().addSlide(form.extras(List.of()).copies(10).build()))
                .hasMessageContaining("body copies: maximum");
    }

    @Test
    void aJsonPartIsChecked() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"draft\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"title\":\"\"}\r\n--b--\r\n";

        assertThat(toy().send(
                                "POST",
                                "/lightbox/slides",
                                Map.of("Content-Type", "multipart/form-data; boundary=b"),
                                form)
                        .text())
                .contains("body draft.title: minLength")
                .contains("body picture: required");
    }

    @Test
    void aClassicFormRepeatsWhatIsAList() {
        Map<String, Double> light = toy().client()
                .lightSettings()
                .setLight(LightForm.builder()
                        .kelvin(1500)
                        .zones(List.of("left & right", "a+b", "süd"))
                        .build());

        assertThat(light).containsOnlyKeys("left & right", "a+b", "süd").containsEntry("süd", 1.5);
        toy().followsTheDocument();
    }

    @Test
    void aListOfOneIsAList() {
        assertThat(toy().client()
                        .lightSettings()
                        .setLight(LightForm.builder()
                                .kelvin(1500)
                                .zones(List.of("left"))
                                .build()))
                .containsOnlyKeys("left");
        toy().answerFollowsTheDocument();
    }

    @ParameterizedTest
    @CsvSource({
        "'', body kelvin: required",
        "zones=left, body kelvin: required",
        "kelvin=, body kelvin: type",
        "kelvin=warm, body kelvin: type",
        "kelvin=999, body kelvin: minimum",
        "kelvin=5000&zones=a&zones=b&zones=c&zones=d&zones=e, body zones: maxItems",
        "kelvin=5000&zones=123456789012345678901, body zones.0: maxLength",
        "kelvin=%C3%28, body : json",
        "kelvin=%zz, body : json",
    })
    void aClassicFormIsChecked(String body, String message) {
        assertThat(toy().send("POST", "/lightbox/light", CLASSIC, body).text())
                .isEqualTo("{\"message\":\"" + message + "\"}");
        toy().answerFollowsTheDocument();
    }

    @Test
    void membersThatNobodyKnowsAreLetThrough() {
        assertThat(toy().send("POST", "/lightbox/light", CLASSIC, "kelvin=5000&kelvin=1&mood=calm&mood=grim&&")
                        .text())
                .isEqualTo("{\"all\":5.0}");
    }

    @Test
    void errorsAreTheDocuments() {
        assertThatThrownBy(() -> toy().client()
                        .lightSettings()
                        .setLight(LightForm.builder().kelvin(1).build()))
                .isInstanceOf(UnprocessableContentException.class);
        toy().answerFollowsTheDocument();

        assertThatThrownBy(() -> toy().client()
                        .lightSettings()
                        .setLight(LightForm.builder().kelvin(9999).build()))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.body(OverloadNotice.class))
                                .hasValue(OverloadNotice.builder().seconds(3).build()));
        assertThat(toy().answer().header("Retry-After")).isEqualTo("3");
        toy().followsTheDocument();
    }
}
