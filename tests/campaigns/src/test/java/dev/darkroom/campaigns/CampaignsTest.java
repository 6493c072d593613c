package dev.darkroom.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.monk.MonkClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That campaigns find nothing where nothing is wrong, and something where something is. */
@Timeout(300)
class CampaignsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsAcknowledgedIsThereAfterTwoKills() throws Exception {
        Outcome outcome = new KillCampaign().run(folder, 2);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.figures()).containsEntry("kills", "2");
    }

    @Test
    void nothingStaysOfUploadsThatBreakOff() throws Exception {
        Outcome outcome = new BrokenUploadsCampaign().run(folder, 30);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.figures()).containsEntry("pictures that are stored", "0");
    }

    @Test
    void whatIsLostOrSpoiltIsFound() throws Exception {
        Outcome outcome = new Outcome();
        Inspection inspection;
        try (ServerProcess server = new ServerProcess(folder, "--no-demo");
                MonkClient monk = Inspection.client(server)) {
            inspection = new Inspection(monk, 7);
            inspection.add(monk);
            inspection.compare(monk, outcome);
            assertThat(outcome.failures()).isEmpty();
        }
        for (Path picture : pictures()) {
            byte[] bytes = Files.readAllBytes(picture);
            bytes[bytes.length - 1]++;
            Files.write(picture, bytes);
        }
        try (ServerProcess server = new ServerProcess(folder, "--no-demo");
                MonkClient monk = Inspection.client(server)) {
            inspection.compare(monk, outcome);
            assertThat(outcome.failures()).hasSize(2).first().asString().endsWith("has bytes that nobody sent");
            Inspection other = new Inspection(monk, 8);
            other.add(monk);
            other.delete(monk);
            other.compare(monk, outcome);
            assertThat(outcome.failures()).hasSize(2);
            assertThat(other.acknowledged()).isEqualTo(2);
        }
    }

    private List<Path> pictures() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("pictures"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void thePageKeepsWhatIsNotMeasured() {
        String page = "# A\n<!-- kill -->\nold\n<!-- /kill -->\n<!-- slow -->\nstays\n<!-- /slow -->\n";

        assertThat(ReliabilityPage.replaced(page, "kill", "new\n"))
                .isEqualTo("# A\n<!-- kill -->\nnew\n<!-- /kill -->\n<!-- slow -->\nstays\n<!-- /slow -->\n");
    }
}
