package dev.darkroom.server.console;

import dev.darkroom.server.spi.Showcase;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the providers have stored, as the template wants it. */
final class StoredView {

    private static final int MAX_EXHIBITS = 20;

    private StoredView() {}

    /**
     * Everything that is shown.
     *
     * @param showcases by provider
     * @param pictures where thumbnails are served, with a slash at the end
     */
    static List<Map<String, Object>> of(Map<String, Showcase> showcases, String pictures) {
        return showcases.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "provider",
                        each.getKey(),
                        "title",
                        each.getValue().title(),
                        "exhibits",
                        each.getValue().some(MAX_EXHIBITS).stream()
                                .map(exhibit -> exhibit(exhibit, pictures))
                                .toList()))
                .toList();
    }

    private static Map<String, Object> exhibit(Showcase.Exhibit exhibit, String pictures) {
        return Map.of(
                "title",
                exhibit.title(),
                "facts",
                exhibit.facts(),
                "frames",
                exhibit.frames().stream().map(frame -> frame(frame, pictures)).toList());
    }

    private static Map<String, Object> frame(Showcase.Frame frame, String pictures) {
        UUID picture = frame.picture();
        return Map.of(
                "caption",
                frame.caption(),
                "thumbnail",
                picture == null ? "" : pictures + picture,
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
