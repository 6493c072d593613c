package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.ListSlidesOptions;
import dev.darkroom.client.lightbox.model.SizeFilter;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideOrder;
import dev.darkroom.server.api.lightbox.model.ListSlidesParameters;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the toy's client says about a call is what the method behind the server is told. */
class ToyServerParametersTest extends ToyTest {

    private static final String LIST = "/lightbox/slides?key=k%26y";

    static Stream<Arguments> options() {
        return Stream.of(
                row("nothing", options -> options, expected -> expected),
                row(
                        "a time",
                        options -> options.since(OffsetDateTime.parse("2026-01-02T03:04:05.678+01:00")),
                        expected -> expected.since(OffsetDateTime.parse("2026-01-02T03:04:05.678+01:00"))),
                row(
                        "a day",
                        options -> options.day(LocalDate.of(2024, 2, 29)),
                        expected -> expected.day(LocalDate.of(2024, 2, 29))),
                row(
                        "commas",
                        options -> options.ids(List.of(1L, Long.MAX_VALUE)),
                        expected -> expected.ids(List.of(1L, Long.MAX_VALUE))),
                row(
                        "repeated, with brackets",
                        options -> options.labels(List.of("a b", "c,d", "&=+%|")),
                        expected -> expected.labels(List.of("a b", "c,d", "&=+%|"))),
                row(
                        "pipes",
                        options -> options.colours(List.of(Colour.RED, Colour.DARK_BLUE)),
                        expected -> expected.colours(List.of(
                                dev.darkroom.server.api.lightbox.model.Colour.RED,
                                dev.darkroom.server.api.lightbox.model.Colour.DARK_BLUE))),
                row(
                        "spaces",
                        options -> options.words(List.of("old", "Mühle")),
                        expected -> expected.words(List.of("old", "Mühle"))),
                row(
                        "a deep object",
                        options ->
                                options.size(SizeFilter.builder().min(5).max(7).build()),
                        expected -> expected.size(dev.darkroom.server.api.lightbox.model.SizeFilter.builder()
                                .min(5)
                                .max(7)
                                .build())),
                row(
                        "half a deep object",
                        options -> options.size(SizeFilter.builder().max(7).build()),
                        expected -> expected.size(dev.darkroom.server.api.lightbox.model.SizeFilter.builder()
                                .max(7)
                                .build())),
                row("a word of Java's", options -> options.isPrivate(true), expected -> expected.isPrivate(true)),
                row(
                        "an enum",
                        options -> options.order(SlideOrder.MINUS_NEWEST),
                        expected -> expected.order(dev.darkroom.server.api.lightbox.model.SlideOrder.MINUS_NEWEST)),
                row(
                        "an enum of digits",
                        options -> options.order(SlideOrder._360),
                        expected -> expected.order(dev.darkroom.server.api.lightbox.model.SlideOrder._360)),
                row(
                        "a list in a header",
                        options -> options.xTrace(List.of("door", "desk")),
                        expected -> expected.xTrace(List.of("door", "desk"))));
    }

    private static Arguments row(
            String name,
            UnaryOperator<ListSlidesOptions.Builder> options,
            UnaryOperator<ListSlidesParameters.Builder> expected) {
        return argumentSet(
                name,
                options.apply(ListSlidesOptions.builder()).build(),
                expected.apply(ListSlidesParameters.builder()
                                .xTable(Long.MAX_VALUE)
                                .isPrivate(false))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("options")
    void whatIsSaidIsWhatIsTold(ListSlidesOptions options, ListSlidesParameters expected) {
        slides().listSlides(Long.MAX_VALUE, options);

        assertThat(toy().table().asked()).isEqualTo(expected);
        toy().followsTheDocument();
    }

    @ParameterizedTest
    @CsvSource({
        "'day=2026-02-30', query day: format",
        "'day=yesterday', query day: format",
        "'since=2026-01-02', query since: format",
        "'ids=1,one', query ids: type",
        "'ids=9223372036854775808', query ids: format",
        "'colours=red%7Cmauve', query colours: enum",
        "'size%5Bmin%5D=0', query size: minimum",
        "'size%5Bmax%5D=wide', query size: type",
        "'private=maybe', query private: type",
        "'order=oldest', query order: enum",
        "'words=123456789012345678901', query words: maxLength",
    })
    void whatIsAgainstTheDocumentIsNotTold(String query, String message) {
        Message.Response answer = toy().send("GET", LIST + "&" + query, Map.of("X-Table", "1"), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"message\":\"" + message + "\"}");
        toy().answerFollowsTheDocument();
    }

    @Test
    void aListIsNotLongerThanTheDocumentAllows() {
        String fifty = "1" + ",2".repeat(49);

        assertThat(toy().send("GET", LIST + "&ids=" + fifty, Map.of("X-Table", "1"), "")
                        .status())
                .isEqualTo(200);
        assertThat(toy().send("GET", LIST + "&ids=" + fifty + ",3", Map.of("X-Table", "1"), "")
                        .text())
                .contains("query ids: maxItems");
    }

    @Test
    void aHeaderThatIsNeededIsAskedFor() {
        assertThat(toy().send("GET", LIST, Map.of(), "").text()).contains("header X-Table: required");
        assertThat(toy().send("GET", LIST, Map.of("X-Table", "one"), "").text()).contains("header X-Table: type");
    }

    @Test
    void aListInAHeaderMayHaveBlanks() {
        toy().send("GET", LIST, Map.of("x-table", "1", "x-trace", "door , desk"), "");

        assertThat(toy().table().asked().xTrace()).containsExactly("door", "desk");
    }

    @Test
    void aListInAHeaderMayHaveSeveralLines() {
        RawSender.send(
                toy().uri(),
                new Message.Request(
                        "GET",
                        LIST,
                        Map.of("X-Table", List.of("1"), "X-Trace", List.of("door", "hall, desk")),
                        new byte[0]));

        assertThat(toy().table().asked().xTrace()).containsExactly("door", "hall", "desk");
    }

    @Test
    void aPathIsAnIdOrNothing() {
        assertThat(toy().send("GET", "/lightbox/slides/moon/picture", Map.of(), "")
                        .text())
                .isEqualTo("{\"message\":\"path slide_id: format\"}");
        assertThat(toy().send("GET", "/lightbox/slides/" + LightTable.id(7) + "/picture", Map.of(), "")
                        .text())
                .isEqualTo("{\"message\":\"no such slide\"}");
    }

    @Test
    void filtersFindAndHeadersTell() {
        Slide moon = laid("old Moon");
        Slide sun = laid("Sun");

        ApiResponse<List<Slide>> newest = slides().listSlidesWithResponse(
                        1, ListSlidesOptions.builder().order(SlideOrder.NEWEST).build());
        List<Slide> first = slides().listSlides(
                        1, ListSlidesOptions.builder().ids(List.of(1L)).build());
        List<Slide> old = slides().listSlides(
                        1,
                        ListSlidesOptions.builder()
                                .words(List.of("old", "Moon"))
                                .colours(List.of(Colour.RED))
                                .build());

        assertThat(newest.body()).containsExactly(sun, moon);
        assertThat(newest.headers().first("X-Total")).hasValue("2");
        assertThat(first).containsExactly(moon);
        assertThat(old).containsExactly(moon);
        assertThat(slides().listSlides(2)).isEmpty();
    }
}
