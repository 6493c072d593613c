package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedProxiesTest {

    @TempDir
    Path folder;

    /** The addresses that a list of Procore's links to. */
    private String links(DarkroomServer server, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        server.uri() + "/rest/v1.0/images?project_id=56&per_page=1&serializer_view=ids_only"))
                .header("Procore-Company-Id", "8")
                .headers(headers)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Link")
                .orElseThrow();
    }

    private DarkroomServer trusting(List<String> proxies) throws Exception {
        return DarkroomServer.start(
                ServerSettings.builder().data(folder).trustedProxies(proxies).build());
    }

    @Test
    void linksLeadToWhereATrustedProxyWasCalled() throws Exception {
        try (DarkroomServer server = trusting(List.of("10.0.0.0/8", "127.0.0.0/8"))) {
            assertThat(links(server, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "images.example.com"))
                    .contains("<https://images.example.com/rest/v1.0/images?");
            assertThat(links(server, "Forwarded", "for=192.0.2.1;proto=https;host=\"images.example.com:8443\""))
                    .contains("<https://images.example.com:8443/rest/v1.0/images?");
            assertThat(links(server, "X-Other", "1")).contains("<" + server.uri() + "/rest/v1.0/images?");
        }
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        try (DarkroomServer server = trusting(List.of("10.0.0.0/8"))) {
            assertThat(links(server, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "images.example.com"))
                    .contains("<" + server.uri() + "/rest/v1.0/images?")
                    .doesNotContain("example.com");
        }
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/99")));
    }
}
