package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.paging.PagePaging;
import dev.darkroom.client.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of single calls. */
class CallOptionsTest {

    private static final RetryPolicy PATIENT =
            RetryPolicy.builder().maxRetries(7).build();

    private final List<HttpRequest> sent = new ArrayList<>();
    private boolean closed;

    private final OperationClient client = OperationClient.builder(URI.create("http://light.example"))
            .credential("token", Credential.bearer(() -> "client's"))
            .callTimeout(Duration.ofHours(1))
            .maxResponseBytes(9)
            .build(new Transport() {
                @Override
                public HttpResponse send(HttpRequest request) {
                    sent.add(request);
                    return HttpResponse.builder(200)
                            .body(new ByteArrayInputStream("[1,2,3,4]".getBytes(StandardCharsets.UTF_8)))
                            .build();
                }

                @Override
                public void close() {
                    closed = true;
                }
            });

    private static OperationRequest call() {
        return OperationRequest.of("GET", "list", "/slides").credential("token").header("X-Table", 7);
    }

    private HttpRequest send(OperationClient with, OperationRequest call) {
        with.send(call, ResponseDecoder.none());
        return sent.get(sent.size() - 1);
    }

    @Test
    void headersTakeThePlaceOfThoseOfTheCallAndItsSecrets() {
        HttpRequest request = send(
                client.withOptions(CallOptions.builder()
                        .header("x-table", "8")
                        .header("Authorization", "Bearer another's")
                        .header("traceparent", "00-1")
                        .build()),
                call());

        assertThat(request.headers().all("X-Table")).containsExactly("8");
        assertThat(request.headers().all("Authorization")).containsExactly("Bearer another's");
        assertThat(request.headers().all("traceparent")).containsExactly("00-1");
        assertThat(send(client, call()).headers().all("Authorization")).containsExactly("Bearer client's");
    }

    @Test
    void headersGoToNoAddressThatAResponseNamed() throws IOException {
        OperationClient with = client.withOptions(CallOptions.builder()
                .header("Authorization", "Bearer another's")
                .header("X-Secret", "s")
                .build());

        RemoteFile.download(with, "http://elsewhere.example/photo.jpg").close();

        assertThat(sent.get(0).headers().asMap()).doesNotContainKeys("Authorization", "X-Secret");
    }

    @Test
    void whatIsNotSetIsAsTheClientHasIt() {
        HttpRequest request = send(client.withOptions(CallOptions.builder().build()), call());

        assertThat(request.deadline()).isNotNull();
        assertThat(request.connectTimeout()).isNull();
        assertThat(request.retryPolicy()).isNull();
        assertThat(request.headers().all("X-Table")).containsExactly("7");
    }

    @Test
    void laterSettingsGoOverEarlierOnesAndTheCallOverAll() {
        OperationClient first = client.withOptions(CallOptions.builder()
                .retryPolicy(PATIENT)
                .connectTimeout(Duration.ofSeconds(3))
                .header("X-One", "1")
                .header("X-Two", "1")
                .build());
        OperationClient second =
                first.withOptions(CallOptions.builder().header("x-two", "2").build());

        HttpRequest request = send(second, call());
        assertThat(request.retryPolicy()).isEqualTo(PATIENT);
        assertThat(request.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(request.headers().all("X-One")).containsExactly("1");
        assertThat(request.headers().all("X-Two")).containsExactly("2");
        assertThat(send(second, call().retryPolicy(RetryPolicy.NONE)).retryPolicy())
                .isEqualTo(RetryPolicy.NONE);
    }

    @Test
    void theLimitsOfACallAreItsOwn() {
        ResponseDecoder<Integer[]> numbers = ResponseDecoder.of(Integer[].class);
        OperationClient with = client.withOptions(CallOptions.builder()
                .maxResponseBytes(8)
                .callTimeout(Duration.ofMinutes(1))
                .build());

        assertThat(client.send(call(), numbers).body()).containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> with.send(call(), numbers)).isInstanceOf(DecodeException.class);
        assertThat(sent.get(1).deadline()).isNotNull();
        assertThat(sent.get(1).deadline().remaining())
                .isLessThan(sent.get(0).deadline().remaining());
    }

    @Test
    void everyPageHasThem() {
        PagePaging two =
                PagePaging.builder().page("page").size("size").items("").build();
        OperationClient with = client.withOptions(CallOptions.builder()
                .header("X-Page", "yes")
                .maxResponseBytes(100)
                .build());

        assertThat(with.pages(call().paging(two), Integer.class).stream().limit(2))
                .hasSize(2);
        assertThat(sent)
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.headers().all("X-Page")).containsExactly("yes"));
    }

    @Test
    void onlyTheClientItselfClosesConnections() {
        client.withOptions(CallOptions.builder().build()).close();
        assertThat(closed).isFalse();

        client.close();
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-length", "Content-Type", "HOST", "Transfer-Encoding", "Connection", "a b", ""})
    void headersOfTheConnectionAreRefused(String name) {
        CallOptions.Builder options = CallOptions.builder();

        assertThatThrownBy(() -> options.header(name, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesThatCannotBeSentAreRefusedAndNotShown() {
        CallOptions.Builder options = CallOptions.builder();

        assertThatThrownBy(() -> options.header("Authorization", "geheim\r\nX: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> options.callTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.connectTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> options.maxResponseBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(options.header("Authorization", "geheim").build().toString())
                .contains("Authorization")
                .doesNotContain("geheim");
    }
}
