package dev.darkroom.client.retry;

import static dev.darkroom.client.retry.Retrying.millis;
import static dev.darkroom.client.retry.Retrying.request;
import static dev.darkroom.client.retry.Retrying.safe;
import static dev.darkroom.client.retry.Scripted.broken;
import static dev.darkroom.client.retry.Scripted.status;
import static dev.darkroom.client.retry.Scripted.unsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.body.BytesBody;
import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are sent again, and how often. */
@Timeout(30)
class RetryingTransportTest {

    private static final Scripted.Step FINE = status(200);

    private final Retrying retrying = new Retrying();

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void passingStatusesAreRepeated(int code) throws IOException {
        for (RetryClass allowed : List.of(RetryClass.SAFE, RetryClass.IDEMPOTENT)) {
            Scripted wire = new Scripted(status(code), FINE);

            assertThat(retrying.send(wire, request(allowed, null)).status()).isEqualTo(200);
            assertThat(wire.sent).isEqualTo(2);
            assertThat(wire.openResponses).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 304, 307, 400, 401, 404, 409, 425, 500, 501, 505})
    void otherStatusesAreNot(int code) throws IOException {
        Scripted wire = new Scripted(status(code, "Retry-After", "1"), FINE);

        HttpResponse response = retrying.send(wire, safe());

        assertThat(response.status()).isEqualTo(code);
        assertThat(response.waits()).isEmpty();
        assertThat(retrying.slept).isEmpty();
    }

    @Test
    void eachSendingKnowsHowManyWereBefore() throws IOException {
        List<Integer> counts = new ArrayList<>();
        Scripted.Step busy = request -> {
            counts.add(request.resendCount());
            return HttpResponse.builder(503).build();
        };

        retrying.send(new Scripted(busy), safe());
        retrying.send(
                new Scripted(busy, FINE), safe().toBuilder().resendCount(5).build());

        assertThat(counts).startsWith(0, 1).endsWith(5).isSorted();
    }

    static Stream<IOException> beforeTheRequestLeft() {
        return Stream.of(
                new ConnectException("refused"), new UnknownHostException("light"), new NoRouteToHostException("far"));
    }

    @ParameterizedTest
    @MethodSource("beforeTheRequestLeft")
    void whatNeverLeftIsAlwaysSentAgain(IOException failure) throws IOException {
        RequestBody once = new UploadBody(Upload.once("a.png", new ByteArrayInputStream(new byte[9])));
        Scripted wire = new Scripted(unsent(failure), unsent(failure), FINE);

        HttpResponse response = retrying.send(wire, request(RetryClass.NEVER, once));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.waits()).isEqualTo(millis(250, 500));
    }

    @Test
    void whatMayHaveLeftIsSentOnceWhereTwiceDoesHarm() {
        HttpRequest request = request(RetryClass.NEVER, new BytesBody("text/plain", new byte[9]));
        for (IOException failure : List.of(new SocketException("reset"), new SocketTimeoutException("silence"))) {
            Scripted wire = new Scripted(broken(failure), FINE);

            assertThatThrownBy(() -> retrying.send(wire, request)).isSameAs(failure);
            assertThat(wire.sent).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void aStatusDoesNotProveThatNothingHappened(int code) throws IOException {
        Scripted wire = new Scripted(status(code), FINE);

        assertThat(retrying.send(wire, request(RetryClass.NEVER, null)).status())
                .isEqualTo(code);
        assertThat(wire.sent).isEqualTo(1);
    }

    /** The source of a body may use the network itself. */
    @Test
    void aBodyThatCannotConnectIsNoConnectFailure() {
        RequestBody remote = new UploadBody(Upload.of("a.png", () -> {
            throw new ConnectException("refused");
        }));
        Scripted wire = new Scripted(FINE);

        for (RetryClass any : RetryClass.values()) {
            assertThatThrownBy(() -> retrying.send(wire, request(any, remote))).isInstanceOf(ConnectException.class);
        }
        assertThat(retrying.slept).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNotWaitedFor() {
        RequestBody missing = new UploadBody(Upload.of("a.png", () -> {
            throw new NoSuchFileException("a.png");
        }));

        assertThatThrownBy(() -> retrying.send(new Scripted(FINE), request(RetryClass.IDEMPOTENT, missing)))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(retrying.slept).isEmpty();
    }

    @Test
    void aBodyThatCanBeReadOnceIsSentOnce() throws IOException {
        RequestBody once = new UploadBody(Upload.once("a.png", new ByteArrayInputStream(new byte[9])));
        Scripted wire = new Scripted(status(503), FINE);

        assertThat(retrying.send(wire, request(RetryClass.IDEMPOTENT, once)).status())
                .isEqualTo(503);
        assertThat(wire.sent).isEqualTo(1);
    }

    @Test
    void aBodyThatCanBeReadAgainIsSentAgain() throws IOException {
        RequestBody bytes = new BytesBody("text/plain", new byte[9]);
        Scripted wire = new Scripted(broken(new SocketException("reset")), status(429), FINE);

        assertThat(retrying.send(wire, request(RetryClass.IDEMPOTENT, bytes)).status())
                .isEqualTo(200);
        assertThat(wire.sent).isEqualTo(3);
    }

    static Stream<IOException> goodForNothing() {
        return Stream.of(new SSLHandshakeException("unknown authority"), new InterruptedIOException("interrupted"));
    }

    @ParameterizedTest
    @MethodSource("goodForNothing")
    void whatDoesNotPassIsNotRepeated(IOException failure) {
        assertThatThrownBy(() -> retrying.send(new Scripted(unsent(failure), FINE), safe()))
                .isSameAs(failure);
        assertThat(retrying.slept).isEmpty();
    }

    @Test
    void theLastFailureTellsTheWaits() {
        IOException reset = new SocketException("reset");
        RetriedException failure = catchThrowableOfType(
                RetriedException.class, () -> retrying.send(new Scripted(status(503), broken(reset)), safe()));

        assertThat(failure.last()).isSameAs(reset);
        assertThat(failure.status()).isEmpty();
        assertThat(failure.waits()).isEqualTo(millis(250, 500));
        assertThat(failure).hasMessage("reset");
    }

    @Test
    void aRequestMayHaveAPolicyOfItsOwn() throws IOException {
        Scripted wire = new Scripted(status(503));
        HttpRequest once = safe().toBuilder().retryPolicy(RetryPolicy.NONE).build();

        retrying.send(wire, once);

        assertThat(wire.sent).isEqualTo(1);
    }

    @Test
    void callsFailAtOnceWhenTheRetriesOfAllAreUsedUp() throws IOException {
        Scripted down = new Scripted(request -> {
            boolean up = request.uri().getPath().equals("/up");
            return HttpResponse.builder(up ? 200 : 503).build();
        });
        Transport transport =
                retrying.over(down, RetryPolicy.builder().maxRetries(1).build());
        for (int call = 0; call < RetryBudget.CAPACITY_RETRIES; call++) {
            assertThat(transport.send(safe()).waits()).hasSize(1);
        }

        assertThat(transport.send(safe()).waits()).isEmpty();
        HttpRequest fine = HttpRequest.builder("GET", URI.create("http://light.example/up"))
                .build();
        for (int call = 0; call < 9; call++) {
            transport.send(fine);
        }
        assertThat(transport.send(safe()).waits()).isEmpty();
        transport.send(fine);
        assertThat(transport.send(safe()).waits()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(RetryClass.class)
    void noRetriesAreNone(RetryClass any) {
        Scripted wire = new Scripted(unsent(new ConnectException("refused")), FINE);

        assertThatThrownBy(() -> retrying.over(wire, RetryPolicy.NONE).send(request(any, null)))
                .isInstanceOf(ConnectException.class);
    }
}
