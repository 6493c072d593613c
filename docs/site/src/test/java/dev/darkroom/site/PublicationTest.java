package dev.darkroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each version has a folder, and the newest release is the latest. */
class PublicationTest {

    @TempDir
    private Path folder;

    @Test
    void theNewestReleaseIsTheLatest() throws IOException {
        publish("0.9.0");
        publish("0.10.0");
        publish("0.10.0-rc.1");
        publish("0.11.0-SNAPSHOT");
        publish("0.2.0");

        assertThat(latest()).isEqualTo("0.10.0");
        assertThat(Jsoup.parse(folder.resolve("all/index.html")).select("li").eachText())
                .containsExactly("0.11.0-SNAPSHOT", "0.10.0", "0.10.0-rc.1", "0.9.0", "0.2.0");
    }

    @Test
    void beforeTheFirstReleaseTheNewestIsTheLatest() throws IOException {
        publish("0.1.0-SNAPSHOT");

        assertThat(latest()).isEqualTo("0.1.0-SNAPSHOT");
    }

    @Test
    void aVersionTakesThePlaceOfItself() throws IOException {
        publish("1.0.0");
        Files.writeString(folder.resolve("all/1.0.0/gone.html"), "");
        Files.writeString(folder.resolve("all/latest/gone.html"), "");
        publish("1.0.0");

        assertThat(folder.resolve("all/1.0.0/gone.html")).doesNotExist();
        assertThat(folder.resolve("all/latest/gone.html")).doesNotExist();
    }

    private String latest() throws IOException {
        assertThat(folder.resolve("all/latest/assets/site.css")).exists();
        return Files.readString(folder.resolve("all/latest/index.html"));
    }

    private void publish(String version) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site-" + version).resolve("assets"));
        Files.writeString(site.resolve("site.css"), "");
        Files.writeString(site.resolveSibling("index.html"), version);
        assertThat(new CommandLine(new PublishCommand())
                        .execute(
                                "--site",
                                site.getParent().toString(),
                                "--to",
                                folder + "/all",
                                "--version-name",
                                version))
                .isZero();
    }
}
