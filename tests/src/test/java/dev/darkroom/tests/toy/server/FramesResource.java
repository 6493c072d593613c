package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.lightbox.FramesApi;
import dev.darkroom.server.api.lightbox.model.Frame;
import dev.darkroom.server.api.lightbox.model.FramePage;
import dev.darkroom.server.api.lightbox.model.GetGlazingParameters;
import dev.darkroom.server.api.lightbox.model.GlassState;
import dev.darkroom.server.api.lightbox.model.Glazing;
import dev.darkroom.server.api.lightbox.model.ListFramesParameters;
import dev.darkroom.server.api.lightbox.model.ListLabelsParameters;
import dev.darkroom.server.spi.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * Each table has as many frames as its number says, and each frame as many labels. The pages of tables below zero have no
 * end: their marks lead in a circle of as many. The glass of a frame is dry after as many questions as its number says, or
 * broken where that is below zero.
 */
final class FramesResource implements FramesApi {

    private final Map<Long, Long> questions = new ConcurrentHashMap<>();

    @Override
    public ListFramesResponse listFrames(ListFramesParameters parameters) {
        long all = parameters.tableId();
        long first = parameters.after() == null ? 1 : mark(parameters.after()) + 1;
        if (all < 0) {
            return ListFramesResponse.ok(FramePage.builder()
                    .frames(List.of())
                    .next(String.valueOf(first % -all))
                    .build());
        }
        long last = Math.min(all, first + parameters.limit() - 1);
        if (parameters.before() != null) {
            last = mark(parameters.before()) - 1;
            first = Math.max(1, last - parameters.limit() + 1);
        }
        List<Frame> frames = LongStream.rangeClosed(first, last)
                .mapToObj(id -> Frame.builder().id(id).build())
                .toList();
        FramePage.Builder page = FramePage.builder().frames(frames);
        if (last < all) {
            page.next(String.valueOf(last));
        }
        if (first > 1) {
            page.previous(String.valueOf(first));
        }
        return ListFramesResponse.ok(page.build());
    }

    private static long mark(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ProviderException(LightboxErrors.error(400, "no such mark"));
        }
    }

    @Override
    public GetGlazingResponse getGlazing(GetGlazingParameters parameters) {
        long asked = questions.merge(parameters.frameId(), 1L, Long::sum);
        GlassState end = parameters.frameId() < 0 ? GlassState.BROKEN : GlassState.DRY;
        return GetGlazingResponse.ok(Glazing.builder()
                .glassState(asked > Math.abs(parameters.frameId()) ? end : GlassState.WET)
                .build());
    }

    @Override
    public ListLabelsResponse listLabels(ListLabelsParameters parameters) {
        int all = Math.toIntExact(parameters.frameId());
        int first = (parameters.page() - 1) * parameters.perPage();
        List<Map<String, String>> labels = LongStream.rangeClosed(
                        first + 1L, Math.min(all, first + parameters.perPage()))
                .mapToObj(number -> Map.of("en", "label " + number))
                .toList();
        return ListLabelsResponse.ok(labels).xTotal(all);
    }
}
