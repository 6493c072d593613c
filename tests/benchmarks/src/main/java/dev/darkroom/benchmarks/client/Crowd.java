package dev.darkroom.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.darkroom.client.procore.ProcoreClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;

/** A way of having many calls under way at a time. */
interface Crowd extends AutoCloseable {

    /** Begins a call. */
    CompletableFuture<Object> call();

    @Override
    void close();

    /** The generated client on threads of the system, one for each call. */
    static Crowd onThreads(String baseUri, int calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        return generated(baseUri, calls, threads, threads::shutdownNow);
    }

    /** The generated client on some executor's threads. */
    static Crowd generated(String baseUri, int calls, Executor threads, Runnable end) {
        ProcoreClient client = ProcoreClient.builder()
                .baseUri(baseUri)
                .bearerToken(StandIn.TOKEN)
                .maxConnections(calls)
                .build();
        return new Crowd() {

            @Override
            public CompletableFuture<Object> call() {
                return CompletableFuture.supplyAsync(
                        () -> client.images().showImage(StandIn.IMAGE, StandIn.COMPANY, StandIn.PROJECT), threads);
            }

            @Override
            public void close() {
                end.run();
                client.close();
            }
        };
    }

    /** HttpClient's event loop, by hand: the answer is read by the thread that receives it. */
    static Crowd onEvents(String baseUri, int calls) {
        CloseableHttpAsyncClient client = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(calls)
                        .setMaxConnTotal(calls)
                        .build())
                .build();
        client.start();
        ObjectReader reader = BareCaller.PHOTO;
        String address = baseUri + "/rest/v1.0/images/" + StandIn.IMAGE + "?project_id=" + StandIn.PROJECT;
        return new Crowd() {

            @Override
            public CompletableFuture<Object> call() {
                SimpleHttpRequest request = SimpleRequestBuilder.get(address)
                        .addHeader("Authorization", "Bearer " + StandIn.TOKEN)
                        .addHeader("Procore-Company-Id", String.valueOf(StandIn.COMPANY))
                        .addHeader("Accept", "application/json")
                        .build();
                CompletableFuture<Object> answer = new CompletableFuture<>();
                client.execute(request, new Reading(reader, answer));
                return answer;
            }

            @Override
            public void close() {
                try {
                    client.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Reads an answer when it is there. */
    record Reading(ObjectReader reader, CompletableFuture<Object> answer)
            implements FutureCallback<SimpleHttpResponse> {

        @Override
        public void completed(SimpleHttpResponse response) {
            try {
                answer.complete(reader.<BarePhoto>readValue(response.getBodyBytes()));
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
        }

        @Override
        public void failed(Exception failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void cancelled() {
            answer.cancel(false);
        }
    }
}
