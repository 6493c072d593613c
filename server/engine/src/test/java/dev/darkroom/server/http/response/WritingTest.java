package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.PlainProvider;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to a body on its way out. */
class WritingTest {

    private static final byte[] BYTES = "äb".getBytes(StandardCharsets.UTF_8);

    private final Exchange exchange = new PlainProvider("left").asking("getLamp");

    @Test
    void theLengthIsCountedBeforeAnythingLeaves() throws IOException {
        FakeResponse response = new FakeResponse("a body").header("Content-Length", 7);
        new ContentLengthInterceptor().aroundWriteTo(response.writing(exchange, out -> {
            out.write(BYTES);
            assertThat(response.sent()).isEmpty();
        }));
        assertThat(response.sent()).isEqualTo("äb");
        assertThat(response.headers().get("Content-Length")).isEqualTo(List.of(3));
    }

    @Test
    void whatStreamsIsNotHeldBack() throws IOException {
        StreamingOutput stream = out -> {};
        FakeResponse response = new FakeResponse(stream);
        new ContentLengthInterceptor().aroundWriteTo(response.writing(exchange, out -> {
            out.write(BYTES);
            assertThat(response.sent()).isEqualTo("äb");
        }));
        assertThat(response.sent()).isEqualTo("äb");
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void aFailureBeforeTheBeginningCanStillBeAnswered() {
        FakeResponse response = new FakeResponse("a body");
        assertThatThrownBy(() -> new BrokenOffResponses().aroundWriteTo(response.writing(exchange, out -> {
                    throw new IOException("disk");
                })))
                .hasMessage("disk");
        assertThat(exchange.brokenOff()).isNull();
    }

    @Test
    void aFailureBehindTheBeginningIsNoted() throws IOException {
        IOException failure = new IOException("disk");
        new BrokenOffResponses().aroundWriteTo(new FakeResponse("a body").writing(exchange, out -> {
                    out.write(BYTES, 0, 1);
                    throw failure;
                }));
        assertThat(exchange.brokenOff()).isSameAs(failure);
    }

    @Test
    void aSingleByteIsABeginning() throws IOException {
        FakeResponse response = new FakeResponse("a body");
        IllegalStateException failure = new IllegalStateException("slip");
        new BrokenOffResponses().aroundWriteTo(response.writing(exchange, out -> {
            out.write('a');
            throw failure;
        }));
        assertThat(exchange.brokenOff()).isSameAs(failure);
        assertThat(response.sent()).isEqualTo("a");
    }

    @Test
    void aFailureWithWhatIsStillInABufferIsNoted() throws IOException {
        IOException failure = new IOException("gone");
        FakeResponse response = new FakeResponse("a body");
        BufferedOutputStream buffer = new BufferedOutputStream(OutputStream.nullOutputStream()) {
            @Override
            public synchronized void flush() throws IOException {
                throw failure;
            }
        };
        WriterInterceptorContext writing = response.writing(exchange, out -> out.write(BYTES));
        writing.setOutputStream(buffer);
        new BrokenOffResponses().aroundWriteTo(writing);
        assertThat(exchange.brokenOff()).isSameAs(failure);
    }

    @Test
    void aBodyThatIsWrittenIsWhole() throws IOException {
        FakeResponse response = new FakeResponse("a body");
        new BrokenOffResponses().aroundWriteTo(response.writing(exchange, out -> out.write(BYTES)));
        assertThat(response.sent()).isEqualTo("äb");
        assertThat(exchange.brokenOff()).isNull();
    }
}
