package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.body.BytesBody;
import dev.darkroom.client.retry.RetryClass;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a transport that wraps another does with a request. */
class HttpRequestTest {

    private final HttpRequest request = HttpRequest.builder("GET", URI.create("http://host/a?key=geheim"))
            .url("http://host/a?key=***")
            .headers(Headers.builder()
                    .add("Accept", "image/png")
                    .add("X-Trace", "1")
                    .build())
            .body(new BytesBody("text/plain", new byte[1]))
            .operationId("show")
            .retryClass(RetryClass.SAFE)
            .build();

    @Test
    void aHeaderIsAdded() {
        HttpRequest changed = request.withHeader("X-Other", "2");

        assertThat(changed.headers().asMap()).containsOnlyKeys("Accept", "X-Other", "X-Trace");
        assertThat(changed).isNotEqualTo(request);
        assertThat(changed.toBuilder().headers(request.headers()).build()).isEqualTo(request);
    }

    @Test
    void aHeaderThatIsThereIsReplaced() {
        assertThat(request.withHeader("x-trace", "2").headers().all("X-Trace")).containsExactly("2");
        assertThat(request.headers().all("X-Trace")).containsExactly("1");
    }

    @Test
    void theSameAgainIsEqual() {
        HttpRequest same = request.toBuilder().build();

        assertThat(same).isEqualTo(request).hasSameHashCodeAs(request).hasToString("GET http://host/a?key=***");
        assertThat(same.retryClass()).isEqualTo(RetryClass.SAFE);
        assertThat(same.operationId()).isEqualTo("show");
        assertThat(same.body()).isSameAs(request.body());
    }

    @Test
    void whatIsNotSaidIsTheCarefulChoice() {
        HttpRequest bare = HttpRequest.builder("POST", URI.create("https://me:geheim@host:1/a/b?key=geheim#geheim"))
                .build();

        assertThat(bare.retryClass()).isEqualTo(RetryClass.NEVER);
        assertThat(bare.url()).isEqualTo("https://host:1/a/b");
        assertThat(bare.headers().asMap()).isEmpty();
        assertThat(bare.body()).isNull();
    }
}
