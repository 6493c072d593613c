package dev.darkroom.server.http.request.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBodyReaderTest {

    @TempDir
    Path folder;

    @Test
    void aBodyIsOneFile() throws IOException {
        byte[] bytes = new byte[200_000];
        bytes[199_999] = 1;
        try (Parts parts = new FileBodyReader(folder).read(new ByteArrayInputStream(bytes), "image/png")) {
            assertThat(parts).hasSize(1);
            Part file = parts.iterator().next();
            assertThat(file.isFile()).isTrue();
            assertThat(file.name()).isEmpty();
            assertThat(file.fileName()).isNull();
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.size()).isEqualTo(200_000);
            assertThat(file.file()).hasBinaryContent(bytes);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        InputStream source = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken);

        assertThatThrownBy(() -> new FileBodyReader(folder).read(source, null)).hasMessage("gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsAFileToo() throws IOException {
        try (Parts parts = new FileBodyReader(folder).read(InputStream.nullInputStream(), null)) {
            Part file = parts.iterator().next();
            assertThat(Files.size(file.file())).isZero();
            assertThat(file.mediaType()).isNull();
        }
    }
}
