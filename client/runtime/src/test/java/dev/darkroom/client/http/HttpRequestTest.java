package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a transport that wraps another does with a request. */
class HttpRequestTest {

    private final HttpRequest request = new HttpRequest(
            "GET",
            URI.create("http://host/a?key=geheim"),
            "http://host/a?key=***",
            Headers.builder().add("Accept", "image/png").add("X-Trace", "1").build(),
            null,
            "show");

    @Test
    void aHeaderIsAdded() {
        HttpRequest changed = request.withHeader("X-Other", "2");

        assertThat(changed.headers().asMap()).containsOnlyKeys("Accept", "X-Other", "X-Trace");
        assertThat(changed).usingRecursiveComparison().ignoringFields("headers").isEqualTo(request);
    }

    @Test
    void aHeaderThatIsThereIsReplaced() {
        assertThat(request.withHeader("x-trace", "2").headers().all("X-Trace")).containsExactly("2");
        assertThat(request.headers().all("X-Trace")).containsExactly("1");
    }
}
