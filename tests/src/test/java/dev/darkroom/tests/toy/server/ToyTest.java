package dev.darkroom.tests.toy.server;

import dev.darkroom.client.lightbox.SlidesApi;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.client.lightbox.model.SlideDraft;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the toy's server begin with: an empty table. */
abstract class ToyTest {

    @TempDir
    Path incoming;

    private ToyServer toy;

    @BeforeEach
    void start() throws IOException {
        toy = new ToyServer(incoming);
    }

    @AfterEach
    void stop() {
        toy.close();
    }

    ToyServer toy() {
        return toy;
    }

    SlidesApi slides() {
        return toy.client().slides();
    }

    Slide laid(String title) {
        return slides().addSlide(SlideDraft.builder().title(title).build());
    }
}
