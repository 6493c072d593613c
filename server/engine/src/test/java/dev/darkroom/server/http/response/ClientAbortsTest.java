package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientAbortsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(400, false, new HttpException.RuntimeException(400)),
                Arguments.of(499, false, new HttpException.RuntimeException(499)),
                Arguments.of(0, false, new HttpException.RuntimeException(500)),
                Arguments.of(
                        413, false, new IllegalStateException(new HttpException.IllegalStateException(413, "large"))),
                Arguments.of(400, true, new EofException("early")),
                Arguments.of(400, true, new UncheckedIOException(new EofException("early"))),
                Arguments.of(408, false, new IOException(new TimeoutException("idle"))),
                Arguments.of(408, false, new IllegalStateException(new IOException(new TimeoutException("idle")))),
                Arguments.of(0, false, new IllegalStateException(new TimeoutException("ours"))),
                Arguments.of(0, false, new IOException("disk")),
                Arguments.of(0, false, new EOFException("a file of ours")),
                Arguments.of(0, true, new ClosedChannelException()),
                Arguments.of(0, true, new IllegalStateException(new ClosedChannelException())),
                Arguments.of(0, false, null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsTheClientFromTheServer(int status, boolean gone, @Nullable Exception failure) {
        assertThat(ClientAborts.isGone(failure)).isEqualTo(gone);
        if (failure != null) {
            assertThat(ClientAborts.status(failure).orElse(0)).isEqualTo(status);
        }
    }
}
