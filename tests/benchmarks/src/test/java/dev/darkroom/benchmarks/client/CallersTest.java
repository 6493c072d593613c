package dev.darkroom.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.darkroom.benchmarks.ServerProcess;
import dev.darkroom.client.procore.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared does the same. */
class CallersTest {

    @TempDir
    private static Path folder;

    private static ServerProcess standIn;
    private static Path file;

    @BeforeAll
    static void start() throws IOException {
        standIn = new ServerProcess(StandIn.class);
        file = Files.write(folder.resolve("small.jpg"), new byte[] {1, 2, 3});
    }

    @AfterAll
    static void stop() throws IOException {
        standIn.close();
    }

    @Test
    void oursAndTheHandReadTheSameImage() throws IOException {
        try (Caller ours = Caller.Kind.DARKROOM.at(standIn.baseUri(), file);
                Caller bare = Caller.Kind.BARE.at(standIn.baseUri(), file)) {
            Image image = (Image) ours.show();
            BarePhoto photo = (BarePhoto) bare.show();

            assertThat(photo.id()).isEqualTo(image.id()).isEqualTo(StandIn.IMAGE);
            assertThat(photo.takenAt()).isEqualTo(image.takenAt()).isNotNull();
            assertThat(photo.isPrivate()).isEqualTo(image.isPrivate());
            assertThat(photo.trades()).hasSameSizeAs(image.trades()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allDoTheSame(Caller.Kind kind) throws IOException {
        assumeTrue(kind != Caller.Kind.STOCK || StockClients.arePresent(), "built without -Pstock");
        try (Caller caller = kind.at(standIn.baseUri(), file)) {
            assertThat(caller.show()).isNotNull();
            assertThat((List<?>) caller.list()).hasSize(100);
            assertThat(caller.upload()).asString().contains(StandIn.DONATION.toString());
            assertThat(caller.uploadFile()).asString().contains(StandIn.DONATION.toString());
            assertThat(caller.download()).isEqualTo(StandIn.LARGE);
        }
    }
}
