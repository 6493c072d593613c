package dev.darkroom.client.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.http.HttpRequest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request says of itself. */
class RequestAttributesTest {

    @ParameterizedTest
    @CsvSource({
        "http://light.example/, light.example, 80",
        "https://light.example, light.example, 443",
        "https://light.example:8443/a?b=http://c:1, light.example, 8443",
        "http://light_box:81/, light_box, 81",
        "http://light_box/, light_box, 80",
        "http://[::1]:82/, ::1, 82",
        "https://[::1]/, ::1, 443",
        "http://light.example:/, light.example, 80",
    })
    void serverAndPortAreThoseOfTheAddress(String address, String server, long port) {
        RequestAttributes attributes = RequestAttributes.of(
                HttpRequest.builder("GET", URI.create(address)).build());

        assertThat(attributes.ofMetric().get(stringKey("server.address"))).isEqualTo(server);
        assertThat(attributes.ofMetric().get(longKey("server.port"))).isEqualTo(port);
    }

    @Test
    void aMethodOfNobodysIsNoValueOfAMetric() {
        RequestAttributes attributes =
                RequestAttributes.of(HttpRequest.builder("DEVELOP", URI.create("http://light.example/"))
                        .urlTemplate("/slides/{id}")
                        .build());

        assertThat(attributes.spanName()).isEqualTo("HTTP /slides/{id}");
        assertThat(attributes.ofMetric().get(stringKey("http.request.method"))).isEqualTo("_OTHER");
        assertThat(attributes.ofSpan().get(stringKey("http.request.method_original")))
                .isEqualTo("DEVELOP");
    }
}
