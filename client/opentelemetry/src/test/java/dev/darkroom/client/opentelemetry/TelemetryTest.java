package dev.darkroom.client.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.ListImagesOptions;
import dev.darkroom.client.retry.RetryPolicy;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What OpenTelemetry is told of calls over a socket. */
class TelemetryTest {

    private static final String TEMPLATE = "/rest/v1.0/images";
    private static final RetryPolicy AT_ONCE =
            RetryPolicy.builder().maxRetries(1).baseDelay(Duration.ZERO).build();

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();

    private final Queue<HttpHandler> answers = new ConcurrentLinkedQueue<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private HttpServer provider;
    private ProcoreClient procore;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            try (exchange) {
                traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
                answers.remove().handle(exchange);
            }
        });
        provider.start();
        procore = ProcoreClient.builder()
                .baseUri(host())
                .bearerToken("geheim")
                .retryPolicy(AT_ONCE)
                .interceptor(Telemetry.of(telemetry))
                .build();
    }

    @AfterEach
    void stop() {
        procore.close();
        provider.stop(0);
        telemetry.close();
    }

    private String host() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private void answer(int status, String body) {
        answers.add(exchange -> send(exchange, status, body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes());
    }

    private static @Nullable String text(SpanData span, String key) {
        return span.getAttributes().get(stringKey(key));
    }

    @Test
    void aCallIsASpan() {
        answer(200, "[]");

        procore.images().listImages(8, 56, ListImagesOptions.builder().page(7).build());

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        assertThat(span.getName()).isEqualTo("GET " + TEMPLATE);
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().asMap())
                .isEqualTo(Attributes.builder()
                        .put("http.request.method", "GET")
                        .put("http.response.status_code", 200)
                        .put("server.address", "127.0.0.1")
                        .put("server.port", provider.getAddress().getPort())
                        .put("url.template", TEMPLATE)
                        .put("url.full", host() + "/rest/v1.0/images?project_id=REDACTED&page=REDACTED")
                        .build()
                        .asMap());
        assertThat(traces)
                .singleElement()
                .asString()
                .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
    }

    @Test
    void itsDurationIsAValueOfTheMetric() {
        answer(200, "[]");
        answer(404, "{}");

        procore.images().listImages(8, 56);
        assertThatThrownBy(() -> procore.images().listImages(8, 56)).isInstanceOf(NotFoundException.class);

        MetricData metric = metrics.collectAllMetrics().iterator().next();
        assertThat(metric.getName()).isEqualTo("http.client.request.duration");
        assertThat(metric.getUnit()).isEqualTo("s");
        assertThat(metric.getHistogramData().getPoints())
                .hasSize(2)
                .allSatisfy(point -> assertThat(point.getCount()).isEqualTo(1))
                .allSatisfy(point ->
                        assertThat(point.getBoundaries()).startsWith(0.005).endsWith(10.0));
        assertThat(metric.getHistogramData().getPoints())
                .extracting(HistogramPointData::getAttributes)
                .extracting(attributes -> attributes.get(stringKey("error.type")))
                .containsExactlyInAnyOrder(null, "404");
        assertThat(metric.toString()).doesNotContain("url.full");
    }

    @Test
    void anErrorOfTheProviderIsOneOfTheSpan() {
        answer(404, "{\"errors\":\"geheim\"}");

        assertThatThrownBy(() -> procore.images().showImage(7, 8, 56)).isInstanceOf(NotFoundException.class);

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("GET /rest/v1.0/images/{id}");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(text(span, "error.type")).isEqualTo("404");
        assertThat(span.getAttributes().get(longKey("http.response.status_code")))
                .isEqualTo(404);
        assertThat(span.toString()).doesNotContain("geheim");
    }

    @Test
    void eachSendingIsASpanBelowThatOfTheCaller() {
        answer(503, "{}");
        answer(200, "[]");
        Span caller = telemetry.getTracer("application").spanBuilder("page").startSpan();
        try (Scope scope = caller.makeCurrent()) {
            assertThat(scope).isNotNull();
            procore.images().listImages(8, 56);
        }

        assertThat(spans.getFinishedSpanItems())
                .extracting(span -> text(span, "error.type"))
                .containsExactly("503", null);
        assertThat(spans.getFinishedSpanItems())
                .extracting(span -> span.getAttributes().get(longKey("http.request.resend_count")))
                .containsExactly(null, 1L);
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getParentSpanId)
                .containsOnly(caller.getSpanContext().getSpanId());
        assertThat(traces).doesNotHaveDuplicates();
    }

    @Test
    void aHostThatIsNotThereIsNamedByTheFailureAlone() {
        provider.stop(0);

        assertThatThrownBy(() -> procore.images().listImages(8, 56)).isInstanceOf(TransportException.class);

        assertThat(spans.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> {
            assertThat(text(span, "error.type")).endsWith("ConnectException");
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        });
    }

    @Test
    void aDownloadEndsWithItsBodyAndItsHostLearnsOfNoTrace() throws IOException {
        answer(200, "picture");

        try (Download picture = procore.download(host() + "/7.jpg?signature=geheim")) {
            assertThat(picture.stream().read()).isEqualTo('p');
            assertThat(spans.getFinishedSpanItems()).isEmpty();
        }

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("GET");
        assertThat(text(span, "url.full")).isEqualTo(host() + "/7.jpg");
        assertThat(text(span, "url.template")).isNull();
        assertThat(traces).containsExactly("null");
    }

    @Test
    void aBodyThatBreaksOffIsAnError() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
        });

        Throwable failure = catchThrowable(() -> procore.images().listImages(8, 56));

        assertThat(failure).isInstanceOf(TransportException.class);
        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(span.getAttributes().get(longKey("http.response.status_code")))
                .isEqualTo(200);
        assertThat(text(span, "error.type"))
                .isEqualTo(failure.getCause().getClass().getName());
    }
}
