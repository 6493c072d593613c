package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.auth.TokenSource;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.oauth.TokenGrant;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.Peer.Answer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests with tokens that were fetched or taken back. */
@Timeout(60)
class TokenRenewalTest {

    /** Tokens a, b, c and so on, each of which can be taken back. */
    private static final class Letters implements TokenSource {

        private char current = 'a';

        @Override
        public synchronized String token() {
            return String.valueOf(current);
        }

        @Override
        public synchronized boolean refuse(String token) {
            assertThat(token).isEqualTo(String.valueOf(current));
            current++;
            return true;
        }
    }

    /** Takes one token. */
    private static Peer taking(String token) {
        return Peer.answering(request -> request.header("Authorization").equals(List.of("Bearer " + token))
                ? Answer.json(200, "{}")
                : Answer.json(401, "{\"error\": \"stale\"}"));
    }

    private static OperationClient caller(Peer peer) {
        return new ToyBuilder(peer.uri())
                .secret("key", Credential.bearer(new Letters()))
                .build();
    }

    private static OperationRequest call(Upload upload) {
        return OperationRequest.of("POST", "add_slide", "/slides")
                .credential("key")
                .binary("text/plain", upload);
    }

    @Test
    void aRefusedCallIsSentOnceMoreWithAnotherToken() {
        try (Peer peer = taking("b");
                OperationClient caller = caller(peer)) {
            Upload upload = Upload.of("a.txt", "text".getBytes(StandardCharsets.UTF_8));

            assertThat(caller.send(call(upload), ResponseDecoder.text()).status())
                    .isEqualTo(200);
            assertThat(peer.received()).extracting(Peer.Received::text).containsExactly("text", "text");
        }
    }

    @Test
    void theSecondSendingSaysSo() {
        List<Integer> counts = new ArrayList<>();
        try (Peer peer = taking("b");
                OperationClient caller = new ToyBuilder(peer.uri())
                        .secret("key", Credential.bearer(new Letters()))
                        .interceptor((request, next) -> {
                            counts.add(request.resendCount());
                            return next.send(request);
                        })
                        .build()) {
            caller.send(call(Upload.of("a.txt", new byte[1])), ResponseDecoder.text());
        }

        assertThat(counts).containsExactly(0, 1);
    }

    @Test
    void itIsNotSentAThirdTime() {
        try (Peer peer = taking("c");
                OperationClient caller = caller(peer)) {
            Upload upload = Upload.of("a.txt", new byte[0]);

            assertThatThrownBy(() -> caller.send(call(upload), ResponseDecoder.text()))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("401");
            assertThat(peer.received()).hasSize(2);
        }
    }

    @Test
    void aStreamThatWasSentIsNotSentAgain() {
        try (Peer peer = taking("b");
                OperationClient caller = caller(peer)) {
            Upload once = Upload.once("a.txt", new ByteArrayInputStream(new byte[3]));

            assertThatThrownBy(() -> caller.send(call(once), ResponseDecoder.text()))
                    .isInstanceOf(UnauthorizedException.class);
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void callsWithoutASecretAreNotSentAgain() {
        try (Peer peer = taking("b");
                OperationClient caller = caller(peer)) {
            assertThatThrownBy(() -> caller.send(OperationRequest.of("GET", "list", "/"), ResponseDecoder.text()))
                    .isInstanceOf(UnauthorizedException.class);
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void aGrantFetchesTheTokenFromItsOwnAddress() {
        try (Peer peer = Peer.answering(request -> request.target().equals("/oauth/token")
                        ? Answer.json(200, "{\"access_token\": \"granted\", \"expires_in\": 5400}")
                        : Answer.json(200, "{}"));
                OperationClient caller = new ToyBuilder(URI.create(peer.uri() + "/api"))
                        .granted(
                                "key",
                                TokenGrant.clientCredentials(URI.create(peer.uri() + "/oauth/token"), "id", "secret"))
                        .build()) {
            caller.send(call(Upload.of("a.txt", new byte[0])), ResponseDecoder.text());
            caller.send(call(Upload.of("a.txt", new byte[0])), ResponseDecoder.text());

            assertThat(peer.received())
                    .extracting(Peer.Received::target)
                    .containsExactly("/oauth/token", "/api/slides", "/api/slides");
            assertThat(peer.received().get(0).header("Authorization")).isEmpty();
            assertThat(peer.last().header("Authorization")).containsExactly("Bearer granted");
        }
    }

    @Test
    void withoutATokenNothingIsSent() {
        try (Peer peer = Peer.answering(Answer.json(401, "{\"error\": \"invalid_client\"}"));
                OperationClient caller = new ToyBuilder(peer.uri())
                        .granted(
                                "key",
                                TokenGrant.clientCredentials(URI.create(peer.uri() + "/oauth/token"), "id", "secret"))
                        .build()) {
            assertThatThrownBy(() -> caller.send(call(Upload.of("a.txt", new byte[0])), ResponseDecoder.text()))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("fetchAccessToken");
            assertThat(peer.received()).extracting(Peer.Received::target).containsExactly("/oauth/token");
        }
    }
}
