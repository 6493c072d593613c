package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StorageFailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(507, new IOException("No space left on device")),
                Arguments.of(507, new UncheckedIOException(new IOException("Disk quota exceeded"))),
                Arguments.of(507, new FileSystemException("/a", null, "No space left on device")),
                Arguments.of(507, new IOException("There is not enough space on the disk")),
                Arguments.of(507, new IllegalStateException("x", new SQLException("in any words", "53100"))),
                Arguments.of(503, new IOException("Input/output error")),
                Arguments.of(503, new FileSystemException("/a", null, "Too many open files")),
                Arguments.of(503, new FileSystemException("/a", null, "Read-only file system")),
                Arguments.of(503, new NoSuchFileException("/a")),
                Arguments.of(503, new IllegalStateException("x", new SQLException("in any words", "08006"))),
                Arguments.of(0, new EOFException("early")),
                Arguments.of(0, new IOException("burnt out")),
                Arguments.of(0, new IllegalStateException("input/output error in words")),
                Arguments.of(0, new SQLException("no space left, says somebody's text", "23505")),
                Arguments.of(0, new Exception()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsTheDiskFromTheServer(int status, Exception failure) {
        assertThat(StorageFailures.status(failure).orElse(0)).isEqualTo(status);
    }
}
