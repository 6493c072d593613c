package dev.darkroom.client.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they arrive, whole or not at all. */
class DownloadTest {

    private static final byte[] BYTES = "picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFileAppearsWithItsBytes() throws IOException {
        Path file = folder.resolve("barn.jpg");

        try (Download download = download(Map.of(), new ByteArrayInputStream(BYTES))) {
            assertThat(download.saveTo(file)).isEqualTo(BYTES.length);
        }

        assertThat(file).hasBinaryContent(BYTES);
        assertThat(inTheFolder()).containsExactly(file);
    }

    @Test
    void anOlderFileStaysUntilTheNewOneIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("barn.jpg"), "old");
        InputStream watching = new ByteArrayInputStream(BYTES) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                assertThat(file).hasContent("old");
                return super.read(buffer, offset, length);
            }
        };

        try (Download download = download(Map.of(), watching)) {
            download.saveTo(file);
        }

        assertThat(file).hasBinaryContent(BYTES);
    }

    @Test
    void nothingIsLeftOfADownloadThatBreaksOff() throws IOException {
        Path older = Files.writeString(folder.resolve("older.jpg"), "old");

        try (Download first = download(Map.of(), new Broken());
                Download second = download(Map.of(), new Broken())) {
            assertThatThrownBy(() -> first.saveTo(folder.resolve("new.jpg"))).hasMessage("the stream broke");
            assertThatThrownBy(() -> second.saveTo(older)).hasMessage("the stream broke");
        }

        assertThat(inTheFolder()).containsExactly(older);
        assertThat(older).hasContent("old");
    }

    @Test
    void aMissingFolderIsNotMade() throws IOException {
        try (Download download = download(Map.of(), new ByteArrayInputStream(BYTES))) {
            assertThatThrownBy(() -> download.saveTo(folder.resolve("missing/barn.jpg")))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void othersMayReadTheFileIfTheyMayReadAnyNewFile() throws IOException {
        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        Path file = folder.resolve("barn.jpg");

        try (Download download = download(Map.of(), new ByteArrayInputStream(BYTES))) {
            download.saveTo(file);
        }

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void typeAndLengthAreWhatTheProviderSays() throws IOException {
        try (Download download = download(
                Map.of("content-type", List.of("image/png"), "content-length", List.of("7")),
                new ByteArrayInputStream(BYTES))) {
            assertThat(download.mediaType()).isEqualTo("image/png");
            assertThat(download.length()).hasValue(7);
            assertThat(download.headers().first("Content-Type")).contains("image/png");
            assertThat(download.stream()).hasBinaryContent(BYTES);
        }
    }

    @Test
    void typeAndLengthMayBeMissing() throws IOException {
        try (Download download = download(Map.of(), new ByteArrayInputStream(BYTES))) {
            assertThat(download.mediaType()).isEqualTo("application/octet-stream");
            assertThat(download.length()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "7, 7", "99999999999999999999"})
    void aLengthThatIsNoneCountsAsMissing(String length) throws IOException {
        try (Download download = download(Map.of("Content-Length", List.of(length)), new ByteArrayInputStream(BYTES))) {
            assertThat(download.length()).isEmpty();
        }
    }

    private static Download download(Map<String, List<String>> headers, InputStream body) {
        return new Download(HttpResponse.builder(200)
                .headers(Headers.received(headers))
                .body(body)
                .build());
    }

    private List<Path> inTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Gives some bytes, then breaks. */
    private static final class Broken extends InputStream {

        private int left = 10_000;

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                throw new IOException("the stream broke");
            }
            left--;
            return 'x';
        }
    }
}
