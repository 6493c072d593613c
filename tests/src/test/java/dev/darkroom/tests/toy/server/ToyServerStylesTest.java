package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.lightbox.ShelvesApi;
import dev.darkroom.client.lightbox.model.LookAroundOptions;
import dev.darkroom.client.lightbox.model.LookUpOptions;
import dev.darkroom.client.lightbox.model.Span;
import dev.darkroom.client.lightbox.model.Spot;
import dev.darkroom.server.api.lightbox.model.LookAroundParameters;
import dev.darkroom.server.api.lightbox.model.LookUpParameters;
import dev.darkroom.tests.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every style of OpenAPI in every place: as it is written on the wire, and as the method behind the server is told. */
class ToyServerStylesTest extends ToyTest {

    private static final String AWKWARD = "a,b;c=d/e %&+?#\u00fc|";

    private static final Spot SPOT = Spot.builder().x(-3).name("top").build();

    private static final dev.darkroom.server.api.lightbox.model.Spot TOLD_SPOT =
            dev.darkroom.server.api.lightbox.model.Spot.builder()
                    .x(-3)
                    .name("top")
                    .build();

    private ShelvesApi shelves() {
        return toy().client().shelves();
    }

    private static LookUpParameters.Builder toldUp() {
        return LookUpParameters.builder()
                .shelf("s")
                .rows(List.of(1, 2))
                .levels(List.of("l"))
                .spot(TOLD_SPOT)
                .corner(TOLD_SPOT);
    }

    private void lookUp(LookUpOptions options) {
        shelves().lookUp("s", List.of(1, 2), List.of("l"), SPOT, SPOT, options);
    }

    private static LookAroundParameters.Builder toldAround() {
        return LookAroundParameters.builder()
                .shelf("s")
                .rows(List.of(1))
                .levels(List.of("l"))
                .spot(TOLD_SPOT);
    }

    private void lookAround(LookAroundOptions options) {
        shelves().lookAround("s", List.of(1), List.of("l"), SPOT, options);
    }

    @Test
    void stylesOfAPath() {
        shelves().lookUp("s", List.of(1, 2), List.of("a", "b"), SPOT, SPOT);
        assertThat(toy().targets())
                .last()
                .isEqualTo("/lightbox/shelves/;shelf=s/;rows=1;rows=2/a,b/.x=-3.name=top/x=-3,name=top");
        assertThat(toy().table().lookedFor())
                .isEqualTo(toldUp().levels(List.of("a", "b")).build());

        shelves().lookAround("s", List.of(1, 2), List.of("a", "b"), SPOT);
        assertThat(toy().targets()).last().isEqualTo("/lightbox/shelves/.s/.1,2/;levels=a,b/;x=-3;name=top");
        assertThat(toy().table().lookedFor())
                .isEqualTo(toldAround()
                        .rows(List.of(1, 2))
                        .levels(List.of("a", "b"))
                        .build());
    }

    @Test
    void signsOfAValueAreNotThoseOfAStyle() {
        Spot spot = Spot.builder().name(AWKWARD).build();
        dev.darkroom.server.api.lightbox.model.Spot told = dev.darkroom.server.api.lightbox.model.Spot.builder()
                .name(AWKWARD)
                .build();
        List<String> both = List.of(AWKWARD, "b");

        shelves()
                .lookUp(
                        AWKWARD,
                        List.of(1),
                        both,
                        spot,
                        spot,
                        LookUpOptions.builder()
                                .rest(spot)
                                .words(both)
                                .window(Span.builder().tags(both).build())
                                .visit(AWKWARD)
                                .marks(both)
                                .place(spot)
                                .build());

        assertThat(toy().table().lookedFor())
                .isEqualTo(LookUpParameters.builder()
                        .shelf(AWKWARD)
                        .rows(List.of(1))
                        .levels(both)
                        .spot(told)
                        .corner(told)
                        .rest(told)
                        .words(both)
                        .window(dev.darkroom.server.api.lightbox.model.Span.builder()
                                .tags(both)
                                .build())
                        .visit(AWKWARD)
                        .marks(both)
                        .place(told)
                        .build());

        shelves().lookAround(AWKWARD, List.of(1), both, spot);
        assertThat(toy().table().lookedFor())
                .isEqualTo(toldAround().shelf(AWKWARD).levels(both).spot(told).build());
    }

    @Test
    void stylesOfAQuery() {
        lookUp(LookUpOptions.builder()
                .window(Span.builder().from(1).to(2).tags(List.of("a", "b")).build())
                .rest(SPOT)
                .words(List.of("c", "d"))
                .filter(Span.builder().to(5).build())
                .build());

        assertThat(toy().request().query())
                .isEqualTo("from=1&to=2&tags=a&tags=b&rest=x,-3,name,top&words=c,d&filter=%7B%22to%22%3A5%7D");
        assertThat(toy().table().lookedFor())
                .isEqualTo(toldUp().window(dev.darkroom.server.api.lightbox.model.Span.builder()
                                .from(1)
                                .to(2)
                                .tags(List.of("a", "b"))
                                .build())
                        .rest(TOLD_SPOT)
                        .words(List.of("c", "d"))
                        .filter(dev.darkroom.server.api.lightbox.model.Span.builder()
                                .to(5)
                                .build())
                        .build());
    }

    @Test
    void stylesOfHeadersAndCookies() {
        lookUp(LookUpOptions.builder()
                .xSpot(SPOT)
                .xFilter(Span.builder().from(1).tags(List.of("a", "b")).build())
                .visit("v")
                .marks(List.of("m", "n"))
                .place(SPOT)
                .build());

        assertThat(toy().request().headers())
                .containsEntry("X-Spot", List.of("x=-3,name=top"))
                .containsEntry("X-Filter", List.of("{\"from\":1,\"tags\":[\"a\",\"b\"]}"))
                .containsEntry("Cookie", List.of("visit=v; marks=m,n; place=x,-3,name,top"));
        assertThat(toy().table().lookedFor())
                .isEqualTo(toldUp().xSpot(TOLD_SPOT)
                        .xFilter(dev.darkroom.server.api.lightbox.model.Span.builder()
                                .from(1)
                                .tags(List.of("a", "b"))
                                .build())
                        .visit("v")
                        .marks(List.of("m", "n"))
                        .place(TOLD_SPOT)
                        .build());
    }

    @Test
    void oneNameInThreePlacesIsThreeParameters() {
        lookAround(LookAroundOptions.builder()
                .queryId("q")
                .headerId("h")
                .cookieId("c")
                .build());

        assertThat(toy().table().lookedFor())
                .isEqualTo(toldAround().queryId("q").headerId("h").cookieId("c").build());

        lookAround(LookAroundOptions.builder().headerId("h").build());
        assertThat(toy().table().lookedFor())
                .isEqualTo(toldAround().headerId("h").build());
    }

    @Test
    void membersWithoutAName() {
        lookAround(LookAroundOptions.builder()
                .queryId("q")
                .labels(Map.of("a[b]", 1, "c", 2))
                .others(Map.of("d", 3))
                .build());

        assertThat(toy().table().lookedFor())
                .isEqualTo(toldAround()
                        .queryId("q")
                        .labels(Map.of("a[b]", 1, "c", 2))
                        .others(Map.of("d", 3))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/s/;rows=1/l/.x=1/x=1 | path shelf: type",
                "/;self=s/;rows=1/l/.x=1/x=1 | path shelf: type",
                "/;shelf=s/;rows=1;row=2/l/.x=1/x=1 | path rows: type",
                "/;shelf=s/;rows=1;rows=a/l/.x=1/x=1 | path rows: type",
                "/;shelf=s/;rows=1/l/x=1/x=1 | path spot: type",
                "/;shelf=s/;rows=1/l/.x/x=1 | path spot: type",
                "/;shelf=s/;rows=1/l/.x=1/x,1 | path corner: type",
                "/;shelf=s/;rows=1/l/.x=1/x=1?rest=x | query rest: type",
                "/;shelf=s/;rows=1/l/.x=1/x=1?rest=x,one | query rest: type",
                "/;shelf=s/;rows=1/l/.x=1/x=1?from=a | query window: type",
                "/;shelf=s/;rows=1/l/.x=1/x=1?filter=%7B | query filter: type",
                "/;shelf=s/;rows=1/l/.x=1/x=1?filter=%5B%5D | query filter: type",
            })
    void whatIsWrittenInAnotherStyleIsRefused(String target, String message) {
        Message.Response answer = toy().send("GET", "/lightbox/shelves" + target, Map.of(), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", ";;;", "visit", "visit=%zz; =; a=b=c", "marks=,,,"})
    void oddCookiesHarmNothing(String cookie) {
        Message.Response answer =
                toy().send("GET", "/lightbox/shelves/;shelf=s/;rows=1/l/.x=1/x=1", Map.of("Cookie", cookie), "");

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void anObjectInAMediaTypeThatNobodyReadsIsAFile() {
        String xml = "<span from='1'>\n</span>";
        shelves().storeShelf(Upload.of("shelf", xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(toy().request().headers()).containsEntry("Content-Type", List.of("application/xml"));
        assertThat(toy().table().lookedFor()).isEqualTo(xml);
        assertThat(toy().send("POST", "/lightbox/shelves", Map.of("Content-Type", "application/xml"), "")
                        .status())
                .isEqualTo(400);
        assertThat(toy().send("POST", "/lightbox/shelves", Map.of("Content-Type", "application/json"), "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aPathWithoutAValueIsNotSent() {
        assertThatThrownBy(() -> shelves().lookUp("s", List.of(1), List.of(), SPOT, SPOT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(toy().targets()).isEmpty();
    }
}
