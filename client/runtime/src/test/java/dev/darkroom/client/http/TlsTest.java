package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.darkroom.client.peer.TlsKeys;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a client trusts over TLS, and by what it is known. */
@ParameterizedClass
@EnumSource(Wire.class)
class TlsTest {

    @Parameter
    Wire wire;

    private static TlsKeys keys;

    @BeforeAll
    static void generate() throws Exception {
        keys = TlsKeys.shared();
    }

    @Test
    void aCertificateThatTheContextTrustsIsTrusted() throws Exception {
        assertThat(status("localhost", false, keys.trusting())).isEqualTo(204);
    }

    @Test
    void theDefaultTrustsNobodyUnknown() {
        assertThatThrownBy(() -> status("localhost", false, null)).isInstanceOf(SSLHandshakeException.class);
    }

    /** The context says whose signature counts, not for which host. */
    @Test
    void aCertificateOfAnotherHostIsRefused() {
        assertThatThrownBy(() -> status("127.0.0.1", false, keys.trusting())).isInstanceOf(SSLException.class);
    }

    @Test
    void aClientCanShowACertificateOfItsOwn() throws Exception {
        assertThat(status("localhost", true, keys.showing())).isEqualTo(204);
        assertThatThrownBy(() -> status("localhost", true, keys.trusting())).isInstanceOf(IOException.class);
    }

    private int status(String host, boolean askForCertificate, @Nullable SSLContext context) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.showing()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(askForCertificate);
                parameters.setSSLParameters(ssl);
            }
        });
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        try (Transport transport = wire.open(
                        ConnectionOptions.builder().sslContext(context).build());
                HttpResponse response =
                        transport.send(HttpRequest.builder("GET", uri).build())) {
            return response.status();
        } finally {
            server.stop(0);
        }
    }
}
