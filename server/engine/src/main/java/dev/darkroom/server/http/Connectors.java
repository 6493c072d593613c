package dev.darkroom.server.http;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.config.TlsCertificate;
import dev.darkroom.server.http.tls.CertificateLoader;
import java.io.IOException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** The port, and what is spoken there. */
final class Connectors {

    private static final int MAX_REQUEST_HEADERS_BYTES = 16 * 1024;

    /** A header of an answer may repeat the address four times, in which each sign may have become three. */
    private static final int MAX_RESPONSE_HEADERS_BYTES = 16 * MAX_REQUEST_HEADERS_BYTES;

    private Connectors() {}

    /**
     * One that is not open yet.
     *
     * @throws IOException if the certificate cannot be read
     */
    static ServerConnector of(Server server, ServerSettings settings) throws IOException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(MAX_REQUEST_HEADERS_BYTES);
        http.setMaxResponseHeaderSize(MAX_RESPONSE_HEADERS_BYTES);
        // An id may hold any sign; one with a slash or a percent sign is unknown like any other, not malformed. Matrix
        // parameters are segments that Jetty takes for empty ones; those that are empty are refused beforehand.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "encoded",
                Violation.AMBIGUOUS_PATH_SEPARATOR,
                Violation.AMBIGUOUS_PATH_ENCODING,
                Violation.AMBIGUOUS_EMPTY_SEGMENT));
        if (!settings.trustedProxies().isEmpty()) {
            http.addCustomizer(new TrustedProxies(settings.trustedProxies()));
        }
        TlsCertificate certificate = settings.tls();
        ServerConnector connector;
        if (certificate == null) {
            connector = new ServerConnector(server, new UnreadableTargets(http));
        } else {
            // A stand-in has names that its certificate does not know.
            http.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(
                    server,
                    new SslConnectionFactory(CertificateLoader.load(certificate), HttpVersion.HTTP_1_1.asString()),
                    new UnreadableTargets(http));
        }
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    /** {@code http} or {@code https}. */
    static String scheme(ServerConnector connector) {
        return connector.getConnectionFactory(SslConnectionFactory.class) == null ? "http" : "https";
    }

    /** The connection that HTTP is spoken on. */
    static Connection decrypted(Connection connection) {
        return connection instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : connection;
    }
}
