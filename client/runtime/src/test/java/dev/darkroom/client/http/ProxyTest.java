package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.peer.RawPeer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls go the way that the machine's proxy settings say. */
@Isolated("the proxy selector belongs to the whole process")
class ProxyTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://provider.example/slides", "http://my_host:81/slides?key=a%20b"})
    void theProxyOfTheProcessIsUsed(String uri) throws IOException {
        CompletableFuture<String> head = new CompletableFuture<>();
        ProxySelector before = ProxySelector.getDefault();
        try (RawPeer proxy = RawPeer.playing(connection -> {
                    head.complete(RawPeer.readHead(connection));
                    RawPeer.write(connection, "HTTP/1.1 204 Fine\r\n\r\n");
                });
                Transport transport = new JerseyTransport(ConnectionOptions.DEFAULT)) {
            ProxySelector.setDefault(leadingTo(proxy.uri()));

            try (HttpResponse response = transport.send(request(uri))) {
                assertThat(response.status()).isEqualTo(204);
            }
            assertThat(head.join())
                    .startsWith("GET " + uri + " HTTP/1.1\r\n")
                    .contains("Host: " + URI.create(uri).getRawAuthority() + "\r\n");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static HttpRequest request(String uri) {
        return HttpRequest.builder("GET", URI.create(uri)).build();
    }

    private static ProxySelector leadingTo(URI proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    }
}
