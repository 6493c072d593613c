package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.peer.Peer;
import dev.darkroom.client.peer.Peer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client serves many threads, and nobody gets the answer of another. */
@Timeout(60)
class ThreadsTest {

    private static final int THREADS = 16;
    private static final int CALLS = 25;

    @Test
    void everyThreadGetsItsOwnAnswer() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Peer peer = Peer.answering(request -> Answer.json(
                                200, "{\"target\":\"" + request.target() + "\",\"body\":\"" + request.text() + "\"}")
                        .with("X-Target", request.target()));
                OperationClient caller = new ToyBuilder(peer.uri())
                        .secret("key", Credential.bearer(() -> "t" + asked.incrementAndGet()))
                        .maxConnections(5)
                        .build()) {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = "thread-" + thread;
                results.add(threads.submit(() -> {
                    for (int i = 0; i < CALLS; i++) {
                        echo(caller, name + "-" + i);
                        download(caller, name + "-" + i);
                    }
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }

            assertThat(asked).hasValue(THREADS * CALLS * 2);
            assertThat(peer.received())
                    .extracting(request -> request.header("Authorization").get(0))
                    .doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void echo(OperationClient caller, String text) {
        ApiResponse<Map<String, String>> answer = caller.send(
                OperationRequest.of("POST", "echo", "/echo/{text}")
                        .path("text", text)
                        .credential("key")
                        .binary("text/plain", Upload.of("a.txt", text.getBytes(StandardCharsets.UTF_8))),
                ResponseDecoder.of(new TypeReference<Map<String, String>>() {}));

        assertThat(answer.body()).containsEntry("target", "/echo/" + text).containsEntry("body", text);
        assertThat(answer.headers().first("X-Target")).contains("/echo/" + text);
    }

    private static void download(OperationClient caller, String text) throws Exception {
        OperationRequest call = OperationRequest.of("GET", "bytes", "/bytes/{text}")
                .path("text", text)
                .credential("key");
        try (Download download = caller.send(call, ResponseDecoder.download()).body()) {
            assertThat(new String(download.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"target\":\"/bytes/" + text + "\",\"body\":\"\"}");
        }
    }
}
