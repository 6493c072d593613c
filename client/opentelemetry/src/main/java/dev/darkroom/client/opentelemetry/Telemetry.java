package dev.darkroom.client.opentelemetry;

import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Interceptor;
import dev.darkroom.client.http.Transport;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;
import java.util.List;

/**
 * Tells OpenTelemetry of each sending of a request, as its conventions for HTTP clients have it: a span, and a value of
 * {@code http.client.request.duration}, from the request to the end of the response's body. Values of queries, headers and
 * bodies are not told, and messages of exceptions neither. Safe for use by several threads.
 */
public final class Telemetry implements Interceptor {

    private static final String SCOPE = "dev.darkroom.client";

    /** Those of the conventions, in seconds. */
    private static final List<Double> BOUNDARIES =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private final Tracer tracer;
    private final DoubleHistogram duration;
    private final TextMapPropagator propagator;

    private Telemetry(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer(SCOPE);
        duration = telemetry
                .getMeter(SCOPE)
                .histogramBuilder("http.client.request.duration")
                .setUnit("s")
                .setDescription("Duration of HTTP client requests.")
                .setExplicitBucketBoundariesAdvice(BOUNDARIES)
                .build();
        propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /**
     * Tells an instance of OpenTelemetry. Its propagators add their headers to requests of the provider's operations, but
     * not to those that go to addresses which a response named.
     */
    public static Telemetry of(OpenTelemetry telemetry) {
        return new Telemetry(telemetry);
    }

    @Override
    @SuppressWarnings("try") // The scope is only there to end.
    public HttpResponse intercept(HttpRequest request, Transport next) throws IOException {
        RequestAttributes attributes = RequestAttributes.of(request);
        Context parent = Context.current();
        Span span = tracer.spanBuilder(attributes.spanName())
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(attributes.ofSpan())
                .startSpan();
        Context context = parent.with(span);
        Sending sending = new Sending(span, duration, context, attributes.ofMetric());
        try (Scope ignored = context.makeCurrent()) {
            HttpResponse response = next.send(propagated(request, context));
            sending.arrived(response.status());
            return response.toBuilder()
                    .body(new ToldBody(response.body(), sending))
                    .build();
        } catch (IOException | RuntimeException e) {
            sending.failed(e);
            throw e;
        }
    }

    private HttpRequest propagated(HttpRequest request, Context context) {
        if (request.urlTemplate().isEmpty()) {
            return request;
        }
        HttpRequest[] carrier = {request};
        propagator.inject(context, carrier, (holder, name, value) -> {
            if (holder != null) {
                holder[0] = holder[0].withHeader(name, value);
            }
        });
        return carrier[0];
    }
}
