package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.retry.RetryClass;
import dev.darkroom.client.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client is set up. */
class ClientBuilderTest {

    private final List<HttpRequest> sent = new ArrayList<>();
    private boolean closed;

    private final Transport transport = new Transport() {
        @Override
        public HttpResponse send(HttpRequest request) {
            sent.add(request);
            return HttpResponse.builder(204).build();
        }

        @Override
        public void close() {
            closed = true;
        }
    };

    private ToyBuilder builder() {
        return new ToyBuilder(URI.create("https://lightbox.example.org")).transport(transport);
    }

    @Test
    void aClientStartsWithTheProvidersHost() {
        call(builder().build());

        assertThat(sent.get(0).uri()).hasToString("https://lightbox.example.org/a");
        assertThat(sent.get(0).headers().first("User-Agent")).isPresent();
    }

    @Test
    void hostAndApplicationCanBeNamed() {
        call(builder()
                .baseUri(URI.create("http://localhost:8080/base/"))
                .application("my-app/1.2")
                .build());

        assertThat(sent.get(0).uri()).hasToString("http://localhost:8080/base/a");
        assertThat(sent.get(0).headers().first("User-Agent"))
                .hasValueSatisfying(
                        name -> assertThat(name).matches("my-app/1\\.2 darkroom-java/\\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void aClientDoesNotSeeWhatItsBuilderBecomes() {
        ToyBuilder builder = builder().secret("a", Credential.bearer(() -> "one"));
        OperationClient first = builder.build();
        OperationClient second = builder.secret("a", Credential.bearer(() -> "two"))
                .baseUri(URI.create("http://other"))
                .build();

        first.send(OperationRequest.of("GET", "a", "/a").credential("a"), ResponseDecoder.none());
        second.send(OperationRequest.of("GET", "a", "/a").credential("a"), ResponseDecoder.none());

        assertThat(sent)
                .extracting(HttpRequest::url)
                .containsExactly("https://lightbox.example.org/a", "http://other/a");
        assertThat(sent)
                .extracting(request -> request.headers().first("Authorization").orElseThrow())
                .containsExactly("Bearer one", "Bearer two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host",
                "http://",
                "http://a_b:99999",
                "http://host:99999",
                "http://[::1]:99999",
                "http://a_b:geheim",
                "http://a_b,geheim",
                "http://user:geheim@a_b",
                "http://geheim geheim",
                "http://host/%geheim",
                "http://host/<geheim",
                "geheim",
                "",
                "file:///tmp",
                "mailto:a@b",
                "/relative",
                "//host",
                "http:///path",
                "http://host?key=geheim",
                "http://host/#geheim",
                "http://user:geheim@host/",
            })
    void aHostThatIsNoneIsRefusedWithoutShowingSecrets(String uri) {
        assertThatThrownBy(() -> builder().baseUri(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the base URI must be http(s)://host[:port][/path], but it")
                .hasMessageNotContaining("geheim")
                .hasMessageNotContaining("null")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host,             its scheme is neither http nor https",
        "//host,                 it has no scheme",
        "http:///path,           it has no host",
        "http://user:x@host,     it has a user",
        "http://host?key=x,      it has a query",
        "http://host#x,          it has a fragment",
        "http://a_b:99999,       its port is larger than 65535",
    })
    void aRefusalSaysWhy(URI uri, String reason) {
        assertThatThrownBy(() -> builder().baseUri(uri)).hasMessageEndingWith("but " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://my_host",
                "http://my_host:8080/base/",
                "https://_a.b_c:1",
                "http://a-b_c.",
                "HTTP://Host:",
                "http://[::1]:8080",
                "http://127.0.0.1",
            })
    void whateverResolvesMayBeAHost(String uri) {
        call(builder().baseUri(uri).build());

        assertThat(sent.get(0).url()).startsWith(uri.replaceAll("/$", "")).endsWith("/a");
    }

    @Test
    void thereIsNoWaitingForEver() {
        assertThatThrownBy(() -> builder().readTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().connectTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().maxConnections(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "äpp/1"})
    void anApplicationThatCannotBeSentIsRefusedAtOnce(String name) {
        assertThatThrownBy(() -> builder().application(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aResponseTellsItsTimeAndWhatTheProviderCallsTheRequest() {
        Headers headers = Headers.received(Map.of("x-request-id", List.of("r-1")));
        ToyBuilder builder = builder()
                .interceptor((request, next) -> HttpResponse.builder(
                                request.uri().getPath().equals("/a") ? 204 : 500)
                        .headers(headers)
                        .build());
        try (OperationClient client = builder.build()) {
            ApiResponse<?> response = client.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.none());

            assertThat(response.elapsed()).isPositive();
            assertThat(response.toBuilder().build().elapsed()).isEqualTo(response.elapsed());
            assertThat(response.requestId()).contains("r-1");
            assertThatThrownBy(() -> client.send(OperationRequest.of("GET", "b", "/b"), ResponseDecoder.none()))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            failure -> assertThat(failure.requestId()).contains("r-1"));
        }
    }

    @Test
    void interceptorsSeeEachRetryInTheOrderTheyWereAdded() {
        List<String> seen = new ArrayList<>();
        ToyBuilder builder = builder()
                .retryPolicy(
                        RetryPolicy.builder().baseDelay(Duration.ofMillis(1)).build())
                .interceptor((request, next) -> {
                    seen.add("first");
                    return next.send(request.withHeader("X-Trace", "1"));
                })
                .interceptor((request, next) -> {
                    seen.add("second " + request.headers().first("X-Trace").orElse("no trace"));
                    return seen.size() < 4 ? HttpResponse.builder(503).build() : next.send(request);
                });

        try (OperationClient client = builder.build()) {
            client.send(OperationRequest.of("GET", "a", "/a").retry(RetryClass.SAFE), ResponseDecoder.none());
        }

        assertThat(seen).containsExactly("first", "second 1", "first", "second 1");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).headers().first("X-Trace")).contains("1");
        assertThat(closed).isTrue();
    }

    @Test
    void closingTheClientClosesItsTransport() {
        builder().build().close();

        assertThat(closed).isTrue();
    }

    private static void call(OperationClient caller) {
        caller.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.none());
    }
}
