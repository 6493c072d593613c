package dev.darkroom.server.console;

import dev.darkroom.server.spi.Showcase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the providers have stored, as the template wants it. */
final class StoredView {

    private static final int MAX_EXHIBITS = 20;

    private StoredView() {}

    /**
     * Everything that is shown.
     *
     * @param showcases by provider
     * @param thumbnails where the thumbnail of a picture is; empty where none can be made
     */
    static List<Map<String, Object>> of(Map<String, Showcase> showcases, Function<UUID, String> thumbnails) {
        return showcases.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "provider",
                        each.getKey(),
                        "title",
                        each.getValue().title(),
                        "exhibits",
                        each.getValue().some(MAX_EXHIBITS).stream()
                                .map(exhibit -> exhibit(exhibit, thumbnails))
                                .toList()))
                .toList();
    }

    private static Map<String, Object> exhibit(Showcase.Exhibit exhibit, Function<UUID, String> thumbnails) {
        return Map.of(
                "title",
                exhibit.title(),
                "facts",
                exhibit.facts(),
                "frames",
                exhibit.frames().stream().map(frame -> frame(frame, thumbnails)).toList());
    }

    private static Map<String, Object> frame(Showcase.Frame frame, Function<UUID, String> thumbnails) {
        UUID picture = frame.picture();
        return Map.of(
                "caption",
                frame.caption(),
                "thumbnail",
                picture == null ? "" : thumbnails.apply(picture),
                "marked",
                !frame.boxes().isEmpty(),
                "boxes",
                frame.boxes().stream().map(StoredView::box).toList());
    }

    private static Map<String, Object> box(Showcase.Box box) {
        return Map.of(
                "kind", box.kind(),
                "label", box.label(),
                "left", box.left(),
                "top", box.top(),
                "width", box.right() - box.left(),
                "height", box.bottom() - box.top());
    }
}
