package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.lightbox.model.BoxMark;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.Removal;
import dev.darkroom.client.lightbox.model.RoundMark;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideChange;
import dev.darkroom.client.lightbox.model.SlideDraft;
import dev.darkroom.client.lightbox.model.SlideMark;
import dev.darkroom.server.api.lightbox.model.SlideMark.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of the toy, from the client's object to the server's and back. */
class ToyServerBodiesTest extends ToyTest {

    private static final byte[] BYTES = {0, 1, -1, '\r', '\n', 127, -128};

    @Test
    void aDraftBecomesASlide() {
        List<SlideMark> marks = List.of(
                new SlideMark.Name("edge"),
                BoxMark.builder().kind("box").side(3).build(),
                RoundMark.builder()
                        .kind("circle")
                        .radius(0.1)
                        .additionalProperty("soft", true)
                        .build());

        ApiResponse<Slide> answer = slides().addSlideWithResponse(SlideDraft.builder()
                .title("\"Möhne\"\\\n")
                .colour(Colour.DARK_BLUE)
                .marks(marks)
                .additionalProperty("stars", Map.of("of", List.of(1, 2)))
                .additionalProperty("none", null)
                .build());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().first("Location").orElse(""))
                .endsWith("/lightbox/slides/" + answer.body().id());
        assertThat(answer.body())
                .isEqualTo(Slide.builder()
                        .id(LightTable.id(1))
                        .title("\"Möhne\"\\\n")
                        .colour(Colour.DARK_BLUE)
                        .marks(marks)
                        .additionalProperty("stars", Map.of("of", List.of(1, 2)))
                        .additionalProperty("none", null)
                        .build());
        toy().followsTheDocument();
    }

    @Test
    void aMemberHasAnotherNameToo() {
        toy().send(
                        "POST",
                        "/lightbox/slides",
                        Map.of("Content-Type", "application/json"),
                        "{\"title\":\"Moon\",\"link\":\"https://example.org/moon.png\"}");

        assertThat(toy().answer().text()).contains("\"notes\":{\"url\":\"https://example.org/moon.png\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | title: required",
                "{\"title\":\"\"} | title: minLength",
                "{\"title\":null} | title: type",
                "{\"title\":\"a\",\"colour\":\"mauve\"} | colour: enum",
                "{\"title\":\"a\",\"url\":\"no address\"} | url: format",
                "{\"title\":\"a\",\"marks\":[\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]} | marks: maxItems",
            })
    void whatIsAgainstTheDocumentIsRefused(String body, String message) {
        assertThat(toy().send("POST", "/lightbox/slides", Map.of("Content-Type", "application/json"), body)
                        .text())
                .contains("body " + message);
        toy().answerFollowsTheDocument();
    }

    @Test
    void aShapeThatTheDocumentDoesNotListIsRefusedButMayBeAnswered() {
        String star = "{\"kind\":\"star\",\"points\":5.50}";
        assertThat(toy().send(
                                "POST",
                                "/lightbox/slides",
                                Map.of("Content-Type", "application/json"),
                                "{\"title\":\"a\",\"marks\":[" + star + "]}")
                        .text())
                .contains("body marks.0");
        UUID id = laid("Moon").id();
        toy().table()
                .change(
                        id,
                        laid -> laid.with(laid.slide().toBuilder()
                                .colour(dev.darkroom.server.api.lightbox.model.Colour.of("mauve"))
                                .marks(List.of(new Unknown(Json.read(star))))
                                .build()));

        Slide slide = slides().listSlides(1).get(0);

        assertThat(slide.colour()).isEqualTo(Colour.of("mauve"));
        assertThat(slide.marks()).containsExactly(new SlideMark.Unknown(Json.read(star)));
        assertThat(toy().answer().text()).contains("[" + star + "]");
    }

    @Test
    void absentStaysAndNullClears() {
        UUID id = laid("Moon").id();

        Slide labelled = slides().changeSlide(
                        id, SlideChange.builder().labels(Map.of("de", "Mond")).build());
        toy().followsTheDocument();
        Slide cleared =
                slides().changeSlide(id, SlideChange.builder().title(null).build());
        toy().followsTheDocument();
        String onTheWire = toy().answer().text();
        Slide named =
                slides().changeSlide(id, SlideChange.builder().title("Sun").build());

        assertThat(labelled).isNotNull();
        assertThat(labelled.title()).isEqualTo("Moon");
        assertThat(labelled.labels()).containsExactly(Map.entry("de", "Mond"));
        assertThat(onTheWire).contains("\"title\":null");
        assertThat(cleared).isNotNull();
        assertThat(cleared.hasTitle()).isTrue();
        assertThat(cleared.title()).isNull();
        assertThat(cleared.labels()).isEqualTo(labelled.labels());
        assertThat(named).isNotNull();
        assertThat(named.title()).isEqualTo("Sun");
    }

    @Test
    @SuppressWarnings("deprecation") // The toy has a deprecated operation on purpose.
    void anAnswerMayBeNull() {
        UUID id = laid("Moon").id();
        slides().removeSlide(id);

        assertThat(slides().changeSlide(id, SlideChange.builder().build())).isNull();
        assertThat(toy().answer().text()).isEqualTo("null");
        toy().followsTheDocument();
    }

    @Test
    void aListIsABody() {
        UUID moon = laid("Moon").id();
        UUID sun = laid("Sun").id();

        slides().sortSlides(List.of(sun, moon));

        assertThat(toy().answer().status()).isEqualTo(204);
        assertThat(toy().answer().body()).isEmpty();
        assertThat(toy().answer().header("Content-Type")).isEmpty();
        toy().followsTheDocument();
        assertThat(slides().listSlides(1)).extracting(Slide::id).containsExactly(sun, moon);
        assertThatThrownBy(() -> slides().sortSlides(Collections.nCopies(101, sun)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("maxItems");
    }

    @Test
    @SuppressWarnings("deprecation") // The toy has a deprecated operation on purpose.
    void aReasonMayBeGiven() {
        UUID moon = laid("Moon").id();
        UUID sun = laid("Sun").id();

        slides().removeSlide(moon, Removal.builder().reason("blurred").build());
        toy().followsTheDocument();
        assertThat(toy().table().reason()).isEqualTo("blurred");
        assertThat(toy().table().sender()).isEqualTo("operator");

        slides().removeSlide(sun);
        toy().followsTheDocument();
        assertThat(toy().table().reason()).isEqualTo("nothing said");
        assertThatThrownBy(() -> slides().removeSlide(sun)).isInstanceOf(NotFoundException.class);
        toy().followsTheDocument();
    }

    @Test
    void aFileIsABody() throws IOException {
        UUID id = laid("Moon").id();

        slides().replacePicture(id, Upload.of("moon.bin", BYTES));

        toy().followsTheDocument();
        try (Download picture = slides().getPicture(id)) {
            assertThat(picture.mediaType()).isEqualTo("image/png");
            assertThat(picture.stream().readAllBytes()).isEqualTo(BYTES);
        }
        toy().followsTheDocument();
        try (Stream<Path> left = Files.list(incoming)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileThatIsNeededIsNotNothing() {
        String target = "/lightbox/slides/" + laid("Moon").id() + "/picture";

        assertThat(toy().send("PUT", target, Map.of("Content-Type", "image/png"), "")
                        .text())
                .isEqualTo("{\"message\":\"body : required\"}");
        assertThat(toy().send("PUT", target, Map.of("Content-Type", "image/gif"), "GIF")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aTextIsABody() {
        UUID id = laid("Moon").id();

        assertThat(slides().writeCaption(id, "Über \"alles\"\r\n {}")).isEqualTo("„Über \"alles\"\r\n {}“");
        toy().followsTheDocument();
        assertThat(slides().writeCaption(id, "")).isEqualTo("„“");
        assertThatThrownBy(() -> slides().writeCaption(id, "a".repeat(1001)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("body : maxLength");
    }

    @Test
    void aTextIsReadInItsCharacterSet() {
        String target = "/lightbox/slides/" + laid("Moon").id() + "/caption";

        assertThat(toy().send("PUT", target, Map.of("Content-Type", "text/plain; charset=iso-8859-1"), "ü")
                        .text())
                .isEqualTo("„Ã¼“");
        assertThat(toy().send("PUT", target, Map.of("Content-Type", "text/plain; charset=none"), "ü")
                        .text())
                .isEqualTo("„ü“");
    }
}
