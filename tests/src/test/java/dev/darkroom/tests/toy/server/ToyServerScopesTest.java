package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.lightbox.FramesApi;
import dev.darkroom.client.lightbox.model.Frame;
import dev.darkroom.client.lightbox.model.ListFramesOptions;
import dev.darkroom.client.lightbox.model.ListLabelsOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the document says is one of many ({@code x-client-scopes}) is said once, and in one order. */
class ToyServerScopesTest extends ToyTest {

    private static final ListFramesOptions TWO =
            ListFramesOptions.builder().limit(2).build();

    private FramesApi frames() {
        return toy().client().frames();
    }

    @Test
    void whichOneIsSaidOnce() {
        FramesApi.OfTable table = frames().ofTable(7);

        assertThat(table.listFrames().frames()).hasSize(7);
        assertThat(table.listFrames(TWO).frames()).hasSize(2);
        assertThat(table.listFramesWithResponse(TWO).status()).isEqualTo(200);
        assertThat(table.listLabels(3)).first().isEqualTo(Map.of("en", "label 1"));
        assertThat(toy().targets())
                .containsExactly(
                        "/lightbox/tables/7/frames",
                        "/lightbox/tables/7/frames?limit=2",
                        "/lightbox/tables/7/frames?limit=2",
                        "/lightbox/tables/7/frames/3/labels");
    }

    @Test
    void theOrderIsThatOfTheScopeAndNotOfTheCall() {
        FramesApi.OfFrame frame = frames().ofFrame(3, 7);

        assertThat(frame.listLabels()).hasSize(2);
        assertThat(frame.listLabelsWithResponse(
                                ListLabelsOptions.builder().page(2).build())
                        .headers()
                        .first("X-Total"))
                .contains("3");
        assertThat(toy().targets())
                .containsExactly("/lightbox/tables/7/frames/3/labels", "/lightbox/tables/7/frames/3/labels?page=2");
    }

    @Test
    void pagesAreThereInBothDirections() {
        FramesApi.OfTable table = frames().ofTable(3);

        assertThat(table.listFramesPages().items()).hasSize(3);
        assertThat(table.listFramesPages(TWO).items()).extracting(Frame::id).containsExactly(1L, 2L, 3L);
        assertThat(table.listFramesPagesBackward(TWO.toBuilder().before("3").build())
                        .items())
                .extracting(Frame::id)
                .containsExactly(1L, 2L);
        assertThat(frames().ofFrame(3, 1).listLabelsPages().items()).hasSize(3);
    }

    @Test
    void errorsAreThoseOfTheCall() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> frames().ofTable(1)
                        .listFrames(TWO.toBuilder().after("x").build()))
                .satisfies(refusal -> assertThat(refusal.operationId()).isEqualTo("list_frames"));
    }
}
