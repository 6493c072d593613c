package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.lightbox.FramesApi;
import dev.darkroom.client.lightbox.ShelvesApi;
import dev.darkroom.client.lightbox.SlidesApi;
import dev.darkroom.client.lightbox.model.Colour;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideDraft;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' doubles of interfaces, written against today's operations, compile with those that will be added. */
class ToyDoublesTest {

    private static final Slide MOON =
            Slide.builder().id(new UUID(0, 1)).colour(Colour.RED).build();

    /** Knows one operation. */
    private static final SlidesApi SLIDES = new SlidesApi() {
        @Override
        public Slide addSlide(SlideDraft draft) {
            return MOON;
        }
    };

    @Test
    void aDoubleIsAskedForWhatItOverrides() {
        assertThat(SLIDES.addSlide(SlideDraft.builder().title("Moon").build())).isSameAs(MOON);
    }

    @Test
    void theRestIsNamedByTheOperation() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> SLIDES.listSlides(7))
                .withMessage("list_slides");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new FramesApi() {}.listFramesPages(7))
                .withMessage("list_frames");
    }

    @ParameterizedTest
    @ValueSource(classes = {SlidesApi.class, FramesApi.class, ShelvesApi.class})
    void nothingHasToBeOverridden(Class<?> api) {
        assertThat(Stream.of(api.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers())))
                .extracting(Method::getName)
                .isEmpty();
    }
}
