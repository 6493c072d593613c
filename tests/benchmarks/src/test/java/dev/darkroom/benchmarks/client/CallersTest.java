package dev.darkroom.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.benchmarks.ServerProcess;
import dev.darkroom.client.procore.model.Image;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is compared does the same. */
class CallersTest {

    private static ServerProcess standIn;

    @BeforeAll
    static void start() throws IOException {
        standIn = new ServerProcess(StandIn.class);
    }

    @AfterAll
    static void stop() throws IOException {
        standIn.close();
    }

    @Test
    void bothReadTheSameImage() throws IOException {
        try (Caller ours = Caller.Kind.DARKROOM.at(standIn.baseUri());
                Caller bare = Caller.Kind.BARE.at(standIn.baseUri())) {
            Image image = (Image) ours.show();
            BarePhoto photo = (BarePhoto) bare.show();

            assertThat(photo.id()).isEqualTo(image.id()).isEqualTo(StandIn.IMAGE);
            assertThat(photo.takenAt()).isEqualTo(image.takenAt()).isNotNull();
            assertThat(photo.isPrivate()).isEqualTo(image.isPrivate());
            assertThat(photo.trades()).hasSameSizeAs(image.trades()).hasSize(2);
        }
    }

    @Test
    void bothReadTheWholeListAndUpload() throws IOException {
        for (Caller.Kind kind : Caller.Kind.values()) {
            try (Caller caller = kind.at(standIn.baseUri())) {
                assertThat((List<?>) caller.list()).as(kind.name()).hasSize(100);
                assertThat(caller.upload()).as(kind.name()).isNotNull();
            }
        }
    }
}
