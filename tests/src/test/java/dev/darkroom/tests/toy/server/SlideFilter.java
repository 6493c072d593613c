package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.lightbox.model.ListSlidesParameters;
import dev.darkroom.server.api.lightbox.model.SizeFilter;
import dev.darkroom.server.api.lightbox.model.Slide;
import dev.darkroom.server.api.lightbox.model.SlideSize;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which slides a list shows. */
final class SlideFilter implements Predicate<LaidSlide> {

    private final ListSlidesParameters asked;

    SlideFilter(ListSlidesParameters asked) {
        this.asked = asked;
    }

    @Override
    public boolean test(LaidSlide laid) {
        Slide slide = laid.slide();
        return wasTakenInTime(slide)
                && (asked.ids() == null || asked.ids().contains(laid.number()))
                && (asked.labels() == null
                        || slide.labels() != null
                                && slide.labels().values().stream().anyMatch(asked.labels()::contains))
                && (asked.colours() == null || asked.colours().contains(slide.colour()))
                && (asked.words() == null
                        || asked.words().stream()
                                .allMatch(word -> String.valueOf(slide.title()).contains(word)))
                && (asked.size() == null || fits(slide.size(), asked.size()))
                && (!Boolean.TRUE.equals(asked.isPrivate()) || Boolean.TRUE.equals(slide.isPrivate()));
    }

    private boolean wasTakenInTime(Slide slide) {
        if (asked.since() != null && (slide.takenAt() == null || slide.takenAt().isBefore(asked.since()))) {
            return false;
        }
        return asked.day() == null
                || slide.takenAt() != null && slide.takenAt().toLocalDate().equals(asked.day());
    }

    private static boolean fits(@Nullable SlideSize size, SizeFilter limits) {
        return size != null
                && (limits.min() == null || size.width() >= limits.min())
                && (limits.max() == null || size.width() <= limits.max());
    }
}
