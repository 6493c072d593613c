package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.TlsKeys;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls go through the proxy that a client was given, and through no other. */
@Isolated("the proxy selector belongs to the whole process")
@ParameterizedClass
@EnumSource(Wire.class)
class ProxyTest {

    @Parameter
    Wire wire;

    private static final String FINE = "HTTP/1.1 204 Fine\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"http://provider.example/slides", "http://my_host:81/slides?key=a%20b"})
    void theProxyIsUsed(String uri) throws IOException {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (RawPeer proxy = RawPeer.playing(connection -> {
                    head.complete(RawPeer.readHead(connection));
                    RawPeer.write(connection, FINE);
                });
                Transport transport = wire.open(ConnectionOptions.builder()
                        .proxySelector(ProxySelector.of(addressOf(proxy)))
                        .build());
                HttpResponse response = transport.send(request(URI.create(uri)))) {
            assertThat(response.status()).isEqualTo(204);
            assertThat(head.join())
                    .startsWith("GET " + uri + " HTTP/1.1\r\n")
                    .contains("Host: " + URI.create(uri).getRawAuthority())
                    .doesNotContainIgnoringCase("upgrade");
        }
    }

    /** Over TLS, the proxy learns the host and nothing else. */
    @Test
    void aTunnelShowsTheProxyNoHeaderAndNoPath() {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (RawPeer proxy = RawPeer.playing(connection -> {
                    head.complete(RawPeer.readHead(connection));
                    RawPeer.write(connection, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                });
                Transport transport = wire.open(ConnectionOptions.builder()
                        .proxySelector(ProxySelector.of(addressOf(proxy)))
                        .build())) {
            HttpRequest request = request(URI.create("https://provider.example/slides?key=geheim"))
                    .withHeader("Authorization", "Bearer geheim");

            assertThatThrownBy(() -> transport.send(request).close())
                    .isInstanceOf(ConnectException.class)
                    .hasMessage("the proxy refused the tunnel: status 403");
            assertThat(head.join())
                    .startsWith("CONNECT provider.example:443 HTTP/1.1\r\n")
                    .doesNotContain("geheim", "slides");
        }
    }

    @Test
    void aProxyIsShownItsOwnCredential() throws IOException {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (RawPeer proxy = RawPeer.playing(connection -> {
                    head.complete(RawPeer.readHead(connection));
                    RawPeer.write(connection, FINE);
                });
                Transport transport = wire.open(authenticating(proxy));
                HttpResponse response = transport.send(request(URI.create("http://provider.example/slides")))) {
            assertThat(response.status()).isEqualTo(204);
            assertThat(head.join()).contains("Proxy-Authorization: Basic YTpi");
        }
    }

    @Test
    void theCredentialOfATunnelIsForTheProxyAlone() throws Exception {
        TlsKeys keys = TlsKeys.shared();
        List<String> heads = new CopyOnWriteArrayList<>();
        try (RawPeer proxy = RawPeer.playing(connection -> {
                    heads.add(RawPeer.readHead(connection));
                    RawPeer.write(connection, "HTTP/1.1 200 Connected\r\n\r\n");
                    try (SSLSocket inside = (SSLSocket) socketFactory(keys)
                            .createSocket(
                                    connection,
                                    connection.getInetAddress().getHostName(),
                                    connection.getPort(),
                                    true)) {
                        inside.setUseClientMode(false);
                        heads.add(RawPeer.readHead(inside));
                        RawPeer.write(inside, FINE);
                    }
                });
                Transport transport = wire.open(authenticating(proxy).toBuilder()
                        .sslContext(keys.trusting())
                        .build());
                HttpResponse response = transport.send(request(URI.create("https://localhost/slides?a=b")))) {
            assertThat(response.status()).isEqualTo(204);
        }
        assertThat(heads).hasSize(2);
        assertThat(heads.get(0)).startsWith("CONNECT localhost:443 ").contains("Proxy-Authorization: Basic YTpi");
        assertThat(heads.get(1)).startsWith("GET /slides?a=b ").doesNotContainIgnoringCase("proxy-authorization");
    }

    private static SSLSocketFactory socketFactory(TlsKeys keys) {
        try {
            return keys.showing().getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aProviderThatIsReachedDirectlyIsNotShownTheCredential() throws IOException {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (RawPeer peer = RawPeer.playing(connection -> {
            head.complete(RawPeer.readHead(connection));
            RawPeer.write(connection, FINE);
        })) {
            send(
                    ConnectionOptions.builder()
                            .proxyCredential(Credential.basic(() -> "a:b"))
                            .build(),
                    peer);
        }
        assertThat(head.join()).doesNotContainIgnoringCase("proxy-authorization");
        assertThatThrownBy(() -> ConnectionOptions.builder().proxyCredential(Credential.query("key", () -> "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConnectionOptions authenticating(RawPeer proxy) {
        return ConnectionOptions.builder()
                .proxySelector(ProxySelector.of(addressOf(proxy)))
                .proxyCredential(Credential.basic(() -> "a:b"))
                .build();
    }

    @Test
    void theProxiesOfTheProcessAreUsedOnlyIfAsked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ProxySelector before = ProxySelector.getDefault();
        try (RawPeer peer = RawPeer.answering(FINE);
                RawPeer proxy = RawPeer.answering(FINE)) {
            ProxySelector.setDefault(counting(asked, proxy));

            send(ConnectionOptions.DEFAULT, peer);
            assertThat(asked).hasValue(0);
            assertThat(proxy.connections()).isZero();

            send(
                    ConnectionOptions.builder()
                            .proxySelector(ProxySelector.getDefault())
                            .build(),
                    peer);
            assertThat(asked).hasValue(1);
            proxy.awaitConnections(1);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private void send(ConnectionOptions options, RawPeer peer) throws IOException {
        try (Transport transport = wire.open(options);
                HttpResponse response = transport.send(request(peer.uri()))) {
            assertThat(response.status()).isEqualTo(204);
        }
    }

    private static HttpRequest request(URI uri) {
        return HttpRequest.builder("GET", uri).build();
    }

    private static InetSocketAddress addressOf(RawPeer peer) {
        return new InetSocketAddress(peer.uri().getHost(), peer.uri().getPort());
    }

    private static ProxySelector counting(AtomicInteger asked, RawPeer proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                // The JDK's own sockets ask, too, for SOCKS.
                asked.addAndGet(uri.getScheme().equals("http") ? 1 : 0);
                return List.of(new Proxy(Proxy.Type.HTTP, addressOf(proxy)));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    }
}
