package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.ServerErrorException;
import dev.darkroom.client.error.UnprocessableContentException;
import dev.darkroom.client.lightbox.model.BoxMark;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.LightForm;
import dev.darkroom.client.lightbox.model.LightboxError;
import dev.darkroom.client.lightbox.model.OverloadNotice;
import dev.darkroom.client.lightbox.model.RoundMark;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideChange;
import dev.darkroom.client.lightbox.model.SlideDraft;
import dev.darkroom.client.lightbox.model.SlideMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as the toy's client reads them. */
class ToyAnswersTest {

    private static final UUID ID = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");
    private static final String SLIDE = "\"id\":\"3fa85f64-5717-4562-b3fc-2c963f66afa6\",\"colour\":\"red\"";
    private static final SlideDraft DRAFT = SlideDraft.builder().title("Moon").build();
    private static final LightForm LIGHT = LightForm.builder().kelvin(5000).build();

    private static Slide read(String members) {
        try (Recorded toy = Recorded.answering(201, "{" + SLIDE + members + "}")) {
            return toy.client().slides().addSlide(DRAFT);
        }
    }

    @Test
    void everyMemberIsRead() {
        Slide slide = read("""
                ,"title":"Moon","taken_at":"2026-01-02 03:04:05","private":true,
                "size":{"width":3,"height":2,"ratio":1.5},"labels":{"de":"Mond"},"notes":{"a":[1,null]}""");

        assertThat(slide.id()).isEqualTo(ID);
        assertThat(slide.colour()).isEqualTo(Colour.RED);
        assertThat(slide.title()).isEqualTo("Moon");
        assertThat(slide.takenAt()).isEqualTo(OffsetDateTime.parse("2026-01-02T03:04:05Z"));
        assertThat(slide.isPrivate()).isTrue();
        assertThat(Objects.requireNonNull(slide.size()).width()).isEqualTo(3);
        assertThat(slide.size().ratio()).isEqualTo(1.5f);
        assertThat(slide.labels()).containsExactly(entry("de", "Mond"));
        assertThat(slide.notes()).containsOnlyKeys("a");
    }

    @Test
    void whatIsNotKnownIsKept() {
        Slide slide = read(",\"colour\":\"mauve\",\"stars\":5,\"size\":{\"width\":3,\"height\":2,\"depth\":1.50}");

        assertThat(slide.colour()).isEqualTo(Colour.of("mauve"));
        assertThat(slide.additionalProperties()).containsExactly(entry("stars", 5));
        assertThat(Objects.requireNonNull(slide.size()).additionalProperties().get("depth"))
                .hasToString("1.50");
    }

    @Test
    void everyVariantOfAUnionIsRead() {
        Slide slide = read("""
                ,"marks":["edge",{"kind":"box","side":3},{"kind":"round","radius":1.5},{"kind":"circle"},
                {"kind":"star","points":5},{"side":3},7,true,["edge"]]""");

        List<SlideMark> marks = Objects.requireNonNull(slide.marks());
        assertThat(marks.get(0)).isEqualTo(new SlideMark.Name("edge"));
        assertThat(marks.get(1)).isEqualTo(BoxMark.builder().kind("box").side(3).build());
        assertThat(marks.get(2))
                .isEqualTo(RoundMark.builder().kind("round").radius(1.5).build());
        assertThat(marks.get(3)).isEqualTo(RoundMark.builder().kind("circle").build());
        assertThat(marks.subList(4, 9)).hasOnlyElementsOfType(SlideMark.Unknown.class);
        assertThat(((SlideMark.Unknown) marks.get(4)).value()).hasToString("{\"kind\":\"star\",\"points\":5}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\":\"red\"}                                     | id is missing",
                "{\"id\":null,\"colour\":\"red\"}                         | id is missing",
                "{SLIDE,\"size\":{\"width\":3}}                         | height is missing",
                "{SLIDE,\"size\":{\"width\":3,\"height\":null}}         | height",
                "{SLIDE,\"size\":{\"width\":3,\"height\":2.5}}          | 2.5",
                "{SLIDE,\"size\":{\"width\":3,\"height\":\"tall\"}}     | tall",
                "{SLIDE,\"taken_at\":\"yesterday\"}                     | yesterday",
                "{SLIDE,\"marks\":\"edge\"}                             | marks",
                "{SLIDE,\"marks\":[{\"kind\":\"box\",\"side\":\"a\"}]}  | side",
                "[]                                                       | Slide",
                "null                                                     | the body is null",
                "``                                                       | there is no body",
                "<html></html>                                            | '<'",
            })
    void whatTheDocumentDoesNotPromiseIsNamed(String body, String message) {
        String document = body.replace("SLIDE", SLIDE);
        try (Recorded toy = Recorded.answering(201, document)) {
            assertThatThrownBy(() -> toy.client().slides().addSlide(DRAFT))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageStartingWith("add_slide (POST ")
                    .hasMessageContaining(message)
                    .extracting(failure -> ((DecodeException) failure).rawBody())
                    .isEqualTo(document);
        }
    }

    @Test
    void theMemberOfAListIsNamedByItsPlace() {
        try (Recorded toy = Recorded.answering(200, "[{" + SLIDE + "},{\"colour\":\"red\"}]")) {
            assertThatThrownBy(() -> toy.client().slides().listSlides(1))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("id is missing")
                    .hasMessageContaining("[1]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", ""})
    void anAnswerMayBeNullWhereTheDocumentSaysSo(String body) {
        try (Recorded toy = Recorded.answering(200, body)) {
            assertThat(toy.client()
                            .slides()
                            .changeSlide(ID, SlideChange.builder().build()))
                    .isNull();
        }
    }

    @Test
    void aMapIsRead() {
        try (Recorded toy = Recorded.answering(200, "{\"left\":1.5,\"right\":2}")) {
            assertThat(toy.client().lightSettings().setLight(LIGHT))
                    .containsExactly(entry("left", 1.5), entry("right", 2.0));
        }
    }

    @Test
    void nothingIsNothing() {
        try (Recorded toy = Recorded.answering(204)) {
            ApiResponse<?> answer = toy.client().slides().sortSlidesWithResponse(List.of());

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isNull();
        }
    }

    @Test
    void headersComeWithTheAnswer() {
        try (Recorded toy = Recorded.answering(
                201,
                Map.of("Location", "/lightbox/slides/1", "X-Total", "3", "Content-Type", "application/json"),
                ("{" + SLIDE + "}").getBytes(StandardCharsets.UTF_8))) {
            ApiResponse<Slide> answer = toy.client().slides().addSlideWithResponse(DRAFT);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.headers().first("location")).contains("/lightbox/slides/1");
            assertThat(answer.headers().first("X-Total")).contains("3");
            assertThat(answer.body().id()).isEqualTo(ID);
        }
    }

    @Test
    void aFileIsADownload() throws IOException {
        byte[] bytes = {0, 1, 2, (byte) 0xff};
        try (Recorded toy = Recorded.answering(200, Map.of("Content-Type", "image/png"), bytes);
                Download download = toy.client().slides().getPicture(ID)) {
            assertThat(download.mediaType()).isEqualTo("image/png");
            assertThat(download.length()).hasValue(4);
            assertThat(download.stream()).hasBinaryContent(bytes);
        }
    }

    @Test
    void aTextIsAText() {
        try (Recorded toy = Recorded.answering(
                200, Map.of("Content-Type", "text/plain"), "Grüße\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(toy.client().slides().writeCaption(ID, "x")).isEqualTo("Grüße\n");
        }
    }

    @Test
    void everyErrorHasItsShape() {
        assertThat(failure(404, "{\"message\":\"no such slide\"}"))
                .isInstanceOf(NotFoundException.class)
                .extracting(ApiException::body)
                .isEqualTo(LightboxError.builder().message("no such slide").build());
        assertThat(lightFailure(422, "{\"message\":\"too warm\"}"))
                .isInstanceOf(UnprocessableContentException.class)
                .extracting(failure ->
                        failure.body(LightboxError.class).orElseThrow().message())
                .isEqualTo("too warm");
        assertThat(lightFailure(503, "{\"seconds\":3}"))
                .isInstanceOf(ServerErrorException.class)
                .extracting(failure ->
                        failure.body(OverloadNotice.class).orElseThrow().seconds())
                .isEqualTo(3);
    }

    @Test
    void anErrorNobodyDocumentedKeepsItsText() {
        assertThat(lightFailure(500, "{\"message\":\"oops\"}").body()).isNull();
        assertThat(lightFailure(503, "<html>").rawBody()).isEqualTo("<html>");
        assertThat(failure(302, "").status()).isEqualTo(302);
    }

    private static ApiException failure(int status, String body) {
        try (Recorded toy = Recorded.answering(status, body)) {
            return catchThrowableOfType(
                    ApiException.class, () -> toy.client().slides().addSlide(DRAFT));
        }
    }

    private static ApiException lightFailure(int status, String body) {
        try (Recorded toy = Recorded.answering(status, body)) {
            return catchThrowableOfType(
                    ApiException.class, () -> toy.client().lightSettings().setLight(LIGHT));
        }
    }
}
