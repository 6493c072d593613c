package dev.darkroom.client.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicBoolean;

/** One sending of a request, told when it has come to its end, and once only. */
final class Sending {

    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final double NANOS_PER_SECOND = 1e9;

    private final Span span;
    private final DoubleHistogram duration;
    private final Context context;
    private final AttributesBuilder attributes;
    private final long start = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    Sending(Span span, DoubleHistogram duration, Context context, Attributes attributes) {
        this.span = span;
        this.duration = duration;
        this.context = context;
        this.attributes = attributes.toBuilder();
    }

    /** The head of the response is there. */
    void arrived(int status) {
        span.setAttribute(STATUS, (long) status);
        attributes.put(STATUS, (long) status);
        if (status >= 400) {
            error(String.valueOf(status));
        }
    }

    /** The class only: messages may quote what the provider sent. */
    void failed(Exception failure) {
        if (!ended.get()) {
            error(failure.getClass().getName());
            end();
        }
    }

    private void error(String type) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR, type);
        attributes.put(ERROR, type);
    }

    void end() {
        if (ended.compareAndSet(false, true)) {
            duration.record((System.nanoTime() - start) / NANOS_PER_SECOND, attributes.build(), context);
            span.end();
        }
    }
}
