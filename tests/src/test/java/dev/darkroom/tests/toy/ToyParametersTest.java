package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.ListSlidesOptions;
import dev.darkroom.client.lightbox.model.SizeFilter;
import dev.darkroom.client.lightbox.model.SlideOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters of the toy as they go over the wire. */
class ToyParametersTest {

    static Stream<Arguments> options() {
        return Stream.of(
                row("nothing", options -> options, ""),
                row(
                        "a time",
                        options -> options.since(OffsetDateTime.parse("2026-01-02T03:04:05+01:00")),
                        "since=2026-01-02T03%3A04%3A05%2B01%3A00&"),
                row("a day", options -> options.day(LocalDate.of(2026, 1, 2)), "day=2026-01-02&"),
                row(
                        "a range of days",
                        options -> options.laid(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)),
                        "laid=2026-01-02..2026-01-03&"),
                row(
                        "a range of times",
                        options -> options.laid(
                                OffsetDateTime.parse("2026-01-02T03:04:05+01:00"),
                                OffsetDateTime.parse("2026-01-02T03:04:06.5Z")),
                        "laid=2026-01-02T03%3A04%3A05%2B01%3A00..2026-01-02T03%3A04%3A06.5Z&"),
                row("a range of numbers", options -> options.numbers(7L, 20_000_000_000L), "numbers=7-20000000000&"),
                row("a range as it stands", options -> options.laid("2026-01-02"), "laid=2026-01-02&"),
                row("commas", options -> options.ids(List.of(1L, 20_000_000_000L)), "ids=1,20000000000&"),
                row("one of them", options -> options.ids(List.of(1L)), "ids=1&"),
                row("none of them", options -> options.ids(List.of()), ""),
                row(
                        "repeated, with brackets",
                        options -> options.labels(List.of("a b", "c,d", "&")),
                        "labels%5B%5D=a%20b&labels%5B%5D=c%2Cd&labels%5B%5D=%26&"),
                row(
                        "pipes",
                        options -> options.colours(List.of(Colour.RED, Colour.DARK_BLUE, Colour.of("mauve"))),
                        "colours=red%7Cdark-blue%7Cmauve&"),
                row("spaces", options -> options.words(List.of("old", "barn")), "words=old%20barn&"),
                row(
                        "a deep object",
                        options ->
                                options.size(SizeFilter.builder().min(5).max(7).build()),
                        "size%5Bmin%5D=5&size%5Bmax%5D=7&"),
                row(
                        "half a deep object",
                        options -> options.size(SizeFilter.builder().max(7).build()),
                        "size%5Bmax%5D=7&"),
                row("a word of Java's", options -> options.isPrivate(true), "private=true&"),
                row("false is a value", options -> options.isPrivate(false), "private=false&"),
                row("an enum", options -> options.order(SlideOrder.MINUS_NEWEST), "order=-newest&"),
                row("an enum of digits", options -> options.order(SlideOrder._360), "order=360&"));
    }

    private static Arguments row(String name, UnaryOperator<ListSlidesOptions.Builder> options, String query) {
        return argumentSet(name, options.apply(ListSlidesOptions.builder()).build(), query);
    }

    @ParameterizedTest
    @MethodSource("options")
    void optionsAreWrittenTheirWay(ListSlidesOptions options, String query) {
        try (Recorded toy = Recorded.answering(200, "[]")) {
            toy.client().slides().listSlides(7, options);

            assertThat(toy.line()).isEqualTo("GET /lightbox/slides?" + query + "key=k%26y");
        }
    }

    @Test
    void headersAreWrittenAsTexts() {
        try (Recorded toy = Recorded.answering(200, "[]")) {
            toy.client()
                    .slides()
                    .listSlides(
                            Long.MAX_VALUE,
                            ListSlidesOptions.builder()
                                    .xTrace(List.of("door", "desk"))
                                    .build());

            assertThat(toy.header("X-Table")).containsExactly("9223372036854775807");
            assertThat(toy.header("X-Trace")).containsExactly("door,desk");
            assertThat(toy.header("Accept")).containsExactly("application/json");
            assertThat(toy.header("User-Agent")).singleElement().asString().matches("darkroom-java/\\S+");
            assertThat(toy.header("Content-Type")).isEmpty();
        }
    }

    @Test
    void optionsMayBeLeftOut() {
        try (Recorded toy = Recorded.answering(200, "[]")) {
            toy.client().slides().listSlides(7);

            assertThat(toy.line()).isEqualTo("GET /lightbox/slides?key=k%26y");
            assertThat(toy.header("X-Trace")).isEmpty();
        }
    }

    @Test
    void aHeaderCannotBeSplit() {
        try (Recorded toy = Recorded.answering(200, "[]")) {
            ListSlidesOptions options = ListSlidesOptions.builder()
                    .xTrace(List.of("door\r\nX-Evil: 1"))
                    .build();

            assertThatThrownBy(() -> toy.client().slides().listSlides(7, options))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("x-trace");
        }
    }

    @Test
    void aPathIsFilled() throws IOException {
        UUID id = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");
        try (Recorded toy = Recorded.answering(200);
                Download download = toy.client().slides().getPicture(id)) {
            assertThat(toy.line()).isEqualTo("GET /lightbox/slides/3fa85f64-5717-4562-b3fc-2c963f66afa6/picture");
            assertThat(toy.header("Accept")).containsExactly("image/png, image/jpeg, application/json");
            assertThat(download.length()).hasValue(0);
        }
    }
}
