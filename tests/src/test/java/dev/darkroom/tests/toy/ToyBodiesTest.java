package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.lightbox.model.BoxMark;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.LightForm;
import dev.darkroom.client.lightbox.model.Removal;
import dev.darkroom.client.lightbox.model.RoundMark;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideChange;
import dev.darkroom.client.lightbox.model.SlideDraft;
import dev.darkroom.client.lightbox.model.SlideForm;
import dev.darkroom.client.lightbox.model.SlideMark;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of the toy's requests as they go over the wire. */
class ToyBodiesTest {

    private static final UUID ID = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");
    private static final String SLIDE = "{\"id\":\"3fa85f64-5717-4562-b3fc-2c963f66afa6\",\"colour\":\"red\"}";

    @Test
    void jsonHasTheMembersThatWereSet() {
        try (Recorded toy = Recorded.answering(201, SLIDE)) {
            toy.client()
                    .slides()
                    .addSlide(SlideDraft.builder()
                            .title("\"Moon\"\\\n")
                            .colour(Colour.of("mauve"))
                            .marks(List.of(
                                    new SlideMark.Name("edge"),
                                    BoxMark.builder().kind("box").side(3).build(),
                                    RoundMark.builder()
                                            .kind("circle")
                                            .additionalProperty("soft", true)
                                            .build()))
                            .additionalProperty("stars", null)
                            .build());

            assertThat(toy.line()).isEqualTo("POST /lightbox/slides");
            assertThat(toy.header("Content-Type")).containsExactly("application/json");
            assertThat(toy.header("Content-Length"))
                    .containsExactly(String.valueOf(toy.request().body().length));
            assertThat(toy.body())
                    .isEqualTo("{\"title\":\"\\\"Moon\\\"\\\\\\n\",\"colour\":\"mauve\",\"marks\":[\"edge\","
                            + "{\"kind\":\"box\",\"side\":3},{\"kind\":\"circle\",\"soft\":true}],\"stars\":null}");
        }
    }

    @Test
    void anEmptyListIsNotNothing() {
        try (Recorded toy = Recorded.answering(201, SLIDE)) {
            toy.client()
                    .slides()
                    .addSlide(SlideDraft.builder().title("a").marks(List.of()).build());

            assertThat(toy.body()).isEqualTo("{\"title\":\"a\",\"marks\":[]}");
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("absent", builder -> builder, "{}"),
                change("null", builder -> builder.title(null), "{\"title\":null}"),
                change("a value", builder -> builder.title("Sun"), "{\"title\":\"Sun\"}"),
                change("cleared again", builder -> builder.title("Sun").title(null), "{\"title\":null}"),
                change("an empty map", builder -> builder.labels(Map.of()), "{\"labels\":{}}"),
                change("null is absent where it means nothing", builder -> builder.labels(null), "{}"));
    }

    private static Arguments change(String name, UnaryOperator<SlideChange.Builder> change, String json) {
        return argumentSet(name, change.apply(SlideChange.builder()).build(), json);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void absentAndNullAreTwoThings(SlideChange change, String json) {
        try (Recorded toy = Recorded.answering(200, SLIDE)) {
            toy.client().slides().changeSlide(ID, change);

            assertThat(toy.line()).isEqualTo("PATCH /lightbox/slides/" + ID);
            assertThat(toy.body()).isEqualTo(json);
        }
    }

    /** Read by the client, sent back by the client: not a member more or less, not a digit changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                SLIDE,
                "{\"id\":\"3fa85f64-5717-4562-b3fc-2c963f66afa6\",\"colour\":\"mauve\",\"title\":null}",
                "{\"id\":\"3fa85f64-5717-4562-b3fc-2c963f66afa6\",\"colour\":\"red\",\"title\":\"Moon\","
                        + "\"taken_at\":\"2026-01-02T03:04:05+01:00\",\"private\":false,\"is_sharp\":true,"
                        + "\"size\":{\"width\":3,\"height\":2,\"ratio\":1.1,\"depth\":1.50},"
                        + "\"marks\":[\"edge\",{\"kind\":\"box\",\"side\":3,\"z\":1},{\"kind\":\"circle\",\"radius\":0.1},"
                        + "{\"kind\":\"star\",\"points\":5.00},7],"
                        + "\"labels\":{},\"grades\":[3,null],\"prints\":{\"1999\":null,\"2000\":2},\"notes\":{\"a\":[1,null,{\"b\":1.0}]},\"stars\":[1,2],\"more\":null}",
            })
    void whatWasReadIsWrittenBack(String document) {
        Slide read;
        try (Recorded toy = Recorded.answering(201, document)) {
            read = toy.client()
                    .slides()
                    .addSlide(SlideDraft.builder().title("a").build());
        }
        try (Recorded toy = Recorded.answering(201, SLIDE)) {
            toy.client()
                    .slides()
                    .addSlide(SlideDraft.builder()
                            .title("a")
                            .additionalProperty("slide", read)
                            .build());

            assertThat(tree(toy.body())).isEqualTo(tree("{\"title\":\"a\",\"slide\":" + document + "}"));
        }
    }

    @Test
    void aListIsABody() {
        try (Recorded toy = Recorded.answering(204)) {
            toy.client().slides().sortSlides(List.of(ID, ID));

            assertThat(toy.body()).isEqualTo("[\"" + ID + "\",\"" + ID + "\"]");
        }
    }

    @Test
    @SuppressWarnings("deprecation") // The toy has a deprecated operation on purpose.
    void aBodyMayBeLeftOut() {
        try (Recorded toy = Recorded.answering(204)) {
            toy.client().slides().removeSlide(ID);

            assertThat(toy.line()).isEqualTo("DELETE /lightbox/slides/" + ID);
            assertThat(toy.body()).isEmpty();
            assertThat(toy.header("Content-Type")).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("deprecation") // The toy has a deprecated operation on purpose.
    void aDeletionMayHaveABody() {
        try (Recorded toy = Recorded.answering(204)) {
            toy.client()
                    .slides()
                    .removeSlide(ID, Removal.builder().reason("blurred").build());

            assertThat(toy.line()).isEqualTo("DELETE /lightbox/slides/" + ID);
            assertThat(toy.body()).isEqualTo("{\"reason\":\"blurred\"}");
            assertThat(toy.header("Content-Type")).containsExactly("application/json");
        }
    }

    @Test
    void aFormRepeatsTheItemsOfAList() {
        try (Recorded toy = Recorded.answering(200, "{}")) {
            toy.client()
                    .lightSettings()
                    .setLight(LightForm.builder()
                            .kelvin(5000)
                            .zones(List.of("left & right", "grün"))
                            .build());

            assertThat(toy.line()).isEqualTo("POST /lightbox/light");
            assertThat(toy.header("Content-Type")).containsExactly("application/x-www-form-urlencoded");
            assertThat(toy.body()).isEqualTo("kelvin=5000&zones=left%20%26%20right&zones=gr%C3%BCn");
        }
    }

    @Test
    void aFormWithFilesHasAPartForEach() {
        try (Recorded toy = Recorded.answering(201, SLIDE)) {
            toy.client()
                    .slides()
                    .addSlide(SlideForm.builder()
                            .draft(SlideDraft.builder().title("Möon").build())
                            .picture(Upload.of("möon.png", bytes("A")))
                            .extras(List.of(
                                    Upload.of("b.jpg", bytes("B")),
                                    Upload.of("c", bytes("C")).withMediaType("image/gif")))
                            .copies(2)
                            .build());

            String type = toy.header("Content-Type").get(0);
            assertThat(type).startsWith("multipart/form-data; boundary=");
            assertThat(toy.header("Content-Length")).hasSize(1);
            String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
            assertThat(toy.body().replace(boundary, "|")).isEqualTo("""
                            --|
                            Content-Disposition: form-data; name="draft"
                            Content-Type: application/json

                            {"title":"Möon"}
                            --|
                            Content-Disposition: form-data; name="copies"
                            Content-Type: text/plain; charset=UTF-8

                            2
                            --|
                            Content-Disposition: form-data; name="picture"; filename="möon.png"
                            Content-Type: image/png

                            A
                            --|
                            Content-Disposition: form-data; name="extras"; filename="b.jpg"
                            Content-Type: image/jpeg

                            B
                            --|
                            Content-Disposition: form-data; name="extras"; filename="c"
                            Content-Type: image/gif

                            C
                            --|--
                            """.replace("\n", "\r\n"));
        }
    }

    @Test
    void aFileIsABody() {
        try (Recorded toy = Recorded.answering(204)) {
            toy.client().slides().replacePicture(ID, Upload.of("a.png", bytes("picture")));

            assertThat(toy.line()).isEqualTo("PUT /lightbox/slides/" + ID + "/picture");
            assertThat(toy.header("Content-Type")).containsExactly("image/png");
            assertThat(toy.header("Content-Length")).containsExactly("7");
            assertThat(toy.body()).isEqualTo("picture");
        }
    }

    @Test
    void aStreamOfUnknownLengthIsSentInChunks() {
        try (Recorded toy = Recorded.answering(204)) {
            toy.client().slides().replacePicture(ID, Upload.once("a", new ByteArrayInputStream(bytes("picture"))));

            assertThat(toy.header("Content-Type")).containsExactly("image/png");
            assertThat(toy.header("Transfer-Encoding")).containsExactly("chunked");
            assertThat(toy.body()).isEqualTo("picture");
        }
    }

    @Test
    void aTextIsABody() {
        try (Recorded toy = Recorded.answering(200, Map.of("Content-Type", "text/plain"), bytes("ok"))) {
            toy.client().slides().writeCaption(ID, "\"Grüße\"\n");

            assertThat(toy.header("Content-Type")).containsExactly("text/plain; charset=utf-8");
            assertThat(toy.body()).isEqualTo("\"Grüße\"\n");
        }
    }

    private static byte[] bytes(String text) {
        return Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Digits count, the order of members does not. */
    private static JsonNode tree(String json) {
        try {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
