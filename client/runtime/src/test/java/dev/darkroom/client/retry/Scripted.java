package dev.darkroom.client.retry;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A transport in memory that plays one step per request; the last one again and again. */
final class Scripted implements Transport {

    /** What becomes of a request. */
    @FunctionalInterface
    interface Step {
        HttpResponse play(HttpRequest request) throws IOException;
    }

    private final List<Step> steps;
    int sent;
    int openResponses;

    Scripted(Step... steps) {
        this.steps = List.of(steps);
    }

    /** A response; headers are name, value, name, value. */
    static Step status(int status, String... headers) {
        Headers.Builder all = Headers.builder();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return taking(
                request -> HttpResponse.builder(status).headers(all.build()).build());
    }

    /** A failure before anything was sent. */
    static Step unsent(IOException failure) {
        return request -> {
            throw failure;
        };
    }

    /** A failure after everything was sent. */
    static Step broken(IOException failure) {
        return taking(unsent(failure));
    }

    private static Step taking(Step then) {
        return request -> {
            RequestBody body = request.body();
            if (body != null) {
                body.writeTo(new ByteArrayOutputStream());
            }
            return then.play(request);
        };
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        Step step = steps.get(Math.min(sent++, steps.size() - 1));
        HttpResponse response = step.play(request);
        openResponses++;
        return response.toBuilder()
                .body(new ByteArrayInputStream(new byte[0]) {
                    @Override
                    public void close() {
                        openResponses--;
                    }
                })
                .build();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
