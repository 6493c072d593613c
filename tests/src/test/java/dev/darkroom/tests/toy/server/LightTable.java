package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.lightbox.model.ListSlidesParameters;
import dev.darkroom.server.api.lightbox.model.Slide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the toy keeps, in memory; and what it was told last, for a test to look at. */
final class LightTable {

    private final List<LaidSlide> slides = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();
    private long next = 1;
    private @Nullable ListSlidesParameters asked;
    private @Nullable Object lookedFor;
    private String reason = "";
    private String sender = "";

    /** The id of the slide that is laid down as the nth. */
    static UUID id(long number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
    }

    synchronized Slide add(Slide slide, byte[] picture, String mediaType) {
        long number = next++;
        Slide numbered = slide.toBuilder().id(id(number)).build();
        slides.add(new LaidSlide(number, numbered, picture, mediaType));
        return numbered;
    }

    synchronized List<LaidSlide> slides() {
        return List.copyOf(slides);
    }

    synchronized Optional<LaidSlide> find(UUID id) {
        return slides.stream().filter(laid -> laid.slide().id().equals(id)).findFirst();
    }

    synchronized boolean wasTaken(UUID id) {
        return taken.contains(id);
    }

    /** Changes a slide; empty when there is none. */
    synchronized Optional<LaidSlide> change(UUID id, UnaryOperator<LaidSlide> change) {
        Optional<LaidSlide> changed = find(id).map(change);
        changed.ifPresent(laid -> slides.replaceAll(each -> each.slide().id().equals(id) ? laid : each));
        return changed;
    }

    synchronized boolean take(UUID id) {
        taken.add(id);
        return slides.removeIf(laid -> laid.slide().id().equals(id));
    }

    synchronized void sort(List<UUID> ids) {
        slides.sort(Comparator.comparingInt(laid -> {
            int place = ids.indexOf(laid.slide().id());
            return place < 0 ? ids.size() : place;
        }));
    }

    synchronized void asked(ListSlidesParameters parameters) {
        asked = parameters;
    }

    /** The parameters of the last list. */
    synchronized ListSlidesParameters asked() {
        if (asked == null) {
            throw new AssertionError("no list was asked for");
        }
        return asked;
    }

    synchronized void lookedFor(Object parameters) {
        lookedFor = parameters;
    }

    /** The parameters of the last look at a shelf; null when there was none. */
    synchronized @Nullable Object lookedFor() {
        return lookedFor;
    }

    synchronized void taken(String why, String by) {
        reason = why;
        sender = by;
    }

    /** Why the last slide was taken away. */
    synchronized String reason() {
        return reason;
    }

    /** Who took it. */
    synchronized String sender() {
        return sender;
    }
}
