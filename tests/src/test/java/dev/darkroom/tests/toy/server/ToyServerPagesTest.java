package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.lightbox.FramesApi;
import dev.darkroom.client.lightbox.model.Frame;
import dev.darkroom.client.lightbox.model.LightboxError;
import dev.darkroom.client.lightbox.model.ListFramesOptions;
import dev.darkroom.client.lightbox.model.ListLabelsOptions;
import dev.darkroom.client.paging.Page;
import dev.darkroom.client.paging.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document says of pages ({@code x-paging}) are methods that walk over them. */
class ToyServerPagesTest extends ToyTest {

    private static final ListFramesOptions TWO =
            ListFramesOptions.builder().limit(2).build();

    private FramesApi frames() {
        return toy().client().frames();
    }

    @Test
    void itemsGoOnFromPageToPage() {
        assertThat(frames().listFramesPages(5, TWO).items())
                .extracting(Frame::id)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(toy().targets())
                .containsExactly(
                        "/lightbox/tables/5/frames?limit=2",
                        "/lightbox/tables/5/frames?limit=2&after=2",
                        "/lightbox/tables/5/frames?limit=2&after=4");
        toy().followsTheDocument();
    }

    @Test
    void noPageIsFetchedThatIsNotNeeded() {
        Stream<Frame> items = frames().listFramesPages(5, TWO).itemStream();
        assertThat(toy().targets()).isEmpty();

        assertThat(items.limit(3)).hasSize(3);
        assertThat(toy().targets()).hasSize(2);
    }

    @Test
    void optionsMayBeLeftOut() {
        assertThat(frames().listFramesPages(12).stream().map(Page::items).map(List::size))
                .containsExactly(10, 2);
    }

    @Test
    void aListWithoutItemsIsOneEmptyPage() {
        assertThat(frames().listFramesPages(0).stream().map(Page::items)).containsExactly(List.of());
        assertThat(frames().listLabelsPages(1, 0).items()).isEmpty();
    }

    @Test
    void aBrokenMarkIsTheErrorOfTheCallThatUsesIt() {
        Pages<Frame> pages =
                frames().listFramesPages(5, TWO.toBuilder().after("x").build());

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> pages.items().iterator().hasNext())
                .satisfies(refusal -> assertThat(refusal.operationId()).isEqualTo("list_frames"))
                .satisfies(refusal -> assertThat(refusal.body(LightboxError.class))
                        .map(LightboxError::message)
                        .contains("no such mark"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -2, -5})
    void marksInACircleEnd(long table) {
        Iterable<Frame> items = frames().listFramesPages(table).items();

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> items.iterator().hasNext())
                .satisfies(circle -> assertThat(circle.operationId()).isEqualTo("list_frames"));
        assertThat(toy().targets()).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void marksLeadBackward() {
        ListFramesOptions end = TWO.toBuilder().before("6").build();

        assertThat(frames().listFramesPagesBackward(9, end).stream()
                        .map(page -> page.items().stream().map(Frame::id).toList()))
                .containsExactly(List.of(4L, 5L), List.of(2L, 3L), List.of(1L));
        assertThat(toy().targets()).last().isEqualTo("/lightbox/tables/9/frames?limit=2&before=2");
    }

    @Test
    void numberedPagesMayHaveItemsWithTypeArguments() {
        assertThat(frames().listLabelsPages(
                                1, 3, ListLabelsOptions.builder().perPage(2).build())
                        .items())
                .containsExactly(Map.of("en", "label 1"), Map.of("en", "label 2"), Map.of("en", "label 3"));
        assertThat(toy().targets()).hasSize(2).last().isEqualTo("/lightbox/tables/1/frames/3/labels?per_page=2&page=2");
        toy().followsTheDocument();
    }
}
