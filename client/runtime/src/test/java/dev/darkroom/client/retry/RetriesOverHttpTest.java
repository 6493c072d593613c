package dev.darkroom.client.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.ClientBuilder;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Retries as callers see them; without waits. */
@Timeout(30)
@ParameterizedClass
@EnumSource(Wire.class)
class RetriesOverHttpTest {

    @Parameter
    Wire wire;

    private static final RetryPolicy AT_ONCE =
            RetryPolicy.builder().baseDelay(Duration.ZERO).build();

    private final AtomicInteger requests = new AtomicInteger();

    /** What generated builders are. */
    private static final class Builder extends ClientBuilder<Builder> {

        Builder(URI host) {
            super(host);
        }

        OperationClient build() {
            return retryPolicy(AT_ONCE).caller();
        }
    }

    private static OperationRequest put(RetryClass retryClass) {
        byte[] slide = "slide".getBytes(StandardCharsets.UTF_8);
        return OperationRequest.of("PUT", "replaceSlide", "/slides/7")
                .binary("image/png", Upload.of("a.png", slide))
                .retry(retryClass);
    }

    @Test
    void aBusyProviderGetsTheWholeBodyAgain() {
        try (Peer peer = Peer.answering(request -> Peer.Answer.empty(requests.incrementAndGet() < 3 ? 503 : 204));
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build()) {
            client.send(put(RetryClass.IDEMPOTENT), ResponseDecoder.none());

            assertThat(peer.received()).extracting(Peer.Received::text).containsExactly("slide", "slide", "slide");
        }
    }

    @Test
    void anErrorTellsItsAttempts() {
        try (Peer peer = Peer.answering(Peer.Answer.json(429, "{}"));
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build()) {
            ApiException failure = catchThrowableOfType(
                    ApiException.class, () -> client.send(put(RetryClass.IDEMPOTENT), ResponseDecoder.none()));

            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.waits()).containsExactly(Duration.ZERO, Duration.ZERO);
            assertThat(failure).hasMessageEndingWith("status 429 {} (3 attempts)");
            assertThat(peer.received()).hasSize(3);

            ApiException once = catchThrowableOfType(
                    ApiException.class,
                    () -> client.send(
                            put(RetryClass.IDEMPOTENT).retryPolicy(RetryPolicy.NONE), ResponseDecoder.none()));
            assertThat(once.attempts()).isEqualTo(1);
        }
    }

    @Test
    void aBrokenConnectionTellsItsAttemptsAndItsCause() {
        try (OperationClient client =
                new Builder(RawPeer.nobody()).transport(wire::open).build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> client.send(put(RetryClass.NEVER), ResponseDecoder.none()));

            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.status()).isEmpty();
            assertThat(failure).hasCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aProviderThatHangsUpIsAskedAgainOnlyIfThatDoesNoHarm() {
        RawPeer.Script hangsUp = RawPeer::readHead;
        try (RawPeer peer = RawPeer.playing(hangsUp);
                OperationClient client =
                        new Builder(peer.uri()).transport(wire::open).build()) {
            TransportException never = catchThrowableOfType(
                    TransportException.class, () -> client.send(put(RetryClass.NEVER), ResponseDecoder.none()));
            assertThat(never.attempts()).isEqualTo(1);

            TransportException idempotent = catchThrowableOfType(
                    TransportException.class, () -> client.send(put(RetryClass.IDEMPOTENT), ResponseDecoder.none()));
            assertThat(idempotent.attempts()).isEqualTo(3);
            peer.awaitConnections(4);
        }
    }
}
