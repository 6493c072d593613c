package dev.darkroom.client.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files to be sent, from every kind of source. */
class UploadTest {

    private static final byte[] BYTES = "picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    static Stream<Arguments> sources() throws IOException {
        Path file = Files.write(folder.resolve("barn.jpg"), BYTES);
        return Stream.of(
                arguments(Upload.of(file), "image/jpeg", (long) BYTES.length, true),
                arguments(Upload.of("barn.png", BYTES), "image/png", (long) BYTES.length, true),
                arguments(
                        Upload.of("barn.unheard-of", () -> new ByteArrayInputStream(BYTES)),
                        "application/octet-stream",
                        -1L,
                        true),
                arguments(
                        Upload.once("barn", new ByteArrayInputStream(BYTES)), "application/octet-stream", -1L, false));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everySourceGivesItsBytes(Upload upload, String mediaType, long length, boolean repeatable) throws IOException {
        assertThat(upload.mediaType()).isEqualTo(mediaType);
        assertThat(upload.length()).isEqualTo(length);
        assertThat(upload.repeatable()).isEqualTo(repeatable);
        assertThat(written(upload)).isEqualTo(BYTES);
        if (repeatable) {
            assertThat(written(upload)).isEqualTo(BYTES);
        }
    }

    @Test
    void aFileIsCalledByItsLastSegment() throws IOException {
        Path file = Files.write(folder.resolve("naïve name.jpeg"), BYTES);

        assertThat(Upload.of(file).fileName()).isEqualTo("naïve name.jpeg");
    }

    @Test
    void aMissingFileIsToldAtOnce() {
        assertThatThrownBy(() -> Upload.of(folder.resolve("missing.jpg")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void bytesAreCopied() throws IOException {
        byte[] bytes = BYTES.clone();
        Upload upload = Upload.of("a.png", bytes);
        bytes[0] = 'X';

        assertThat(written(upload)).isEqualTo(BYTES);
    }

    @Test
    void aSingleStreamIsSentOnce() throws IOException {
        Upload upload = Upload.once("a.png", new ByteArrayInputStream(BYTES)).withFileName("b.png");
        written(upload);

        assertThatThrownBy(() -> written(upload))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.png")
                .hasMessageContaining("already");
    }

    @Test
    void everyStreamIsClosedWhenItWasSent() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        Upload.Source source = () -> new ByteArrayInputStream(BYTES) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        written(Upload.of("a.png", source));
        written(Upload.once("a.png", source.open()));

        assertThat(closed).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, image/jpeg",
        "a.JPG, image/jpeg",
        "a.jpeg, image/jpeg",
        "a.png, image/png",
        "a.gif, image/gif",
        "a.webp, image/webp",
        "a.svg, image/svg+xml",
        "a.tar.gz, application/gzip",
        "a, application/octet-stream",
        "a., application/octet-stream",
        ".jpg, image/jpeg",
        "a?#.unheard-of, application/octet-stream",
        "photo #1.jpg, image/jpeg",
        "#.png, image/png",
    })
    void theTypeIsGuessedFromTheName(String name, String expected) {
        assertThat(Upload.of(name, BYTES).mediaType()).isEqualTo(expected);
    }

    @Test
    void nameTypeAndLengthCanBeSet() throws IOException {
        Upload upload = Upload.of("a.jpg", () -> new ByteArrayInputStream(BYTES));

        Upload changed = upload.withMediaType("image/heic").withLength(7).withFileName("b.png");

        assertThat(changed.fileName()).isEqualTo("b.png");
        assertThat(changed.mediaType()).isEqualTo("image/heic");
        assertThat(changed.length()).isEqualTo(7);
        assertThat(written(changed)).isEqualTo(BYTES);
        assertThat(upload.fileName()).isEqualTo("a.jpg");
        assertThat(upload.mediaType()).isEqualTo("image/jpeg");
        assertThat(upload.length()).isEqualTo(-1);
        assertThat(changed).hasToString("Upload[b.png, image/heic, 7 bytes]");
        assertThat(upload).hasToString("Upload[a.jpg, image/jpeg]");
    }

    @Test
    void aLengthIsNotNegative() {
        Upload upload = Upload.of("a.jpg", BYTES);

        assertThatThrownBy(() -> upload.withLength(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jpeg", "image/", "/jpeg", "image/jpeg\r\nX: y", "image/jp eg", "image/jpeg;", "ïmage/jpeg"})
    void aMediaTypeThatIsNoneIsRefused(String type) {
        Upload upload = Upload.of("a.jpg", BYTES);

        assertThatThrownBy(() -> upload.withMediaType(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/svg+xml", "text/plain; charset=UTF-8", "text/plain;charset=\"utf-8\""})
    void aMediaTypeMayHaveParameters(String type) {
        assertThat(Upload.of("a.jpg", BYTES).withMediaType(type).mediaType()).isEqualTo(type);
    }

    private static byte[] written(Upload upload) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        RequestBody body = new UploadBody(upload);
        body.writeTo(target);
        return target.toByteArray();
    }

    @Test
    void openingIsLeftToTheSource() throws IOException {
        Upload upload = Upload.of("a.png", () -> {
            throw new IOException("the disk is gone");
        });

        assertThatThrownBy(upload::open).isInstanceOf(IOException.class).hasMessage("the disk is gone");
        try (InputStream stream = Upload.of("a.png", BYTES).open()) {
            assertThat(stream.readAllBytes()).isEqualTo(BYTES);
        }
    }
}
