package dev.darkroom.server.outbound;

import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client for hosts that nobody vouches for: patient to a point, and without a memory. */
final class GuardedClient {

    static final Set<String> SCHEMES = Set.of("http", "https");
    static final int MAX_PORT = 65535;

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int MAX_REDIRECTS_COUNT = 3;
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_HEADERS_COUNT = 200;

    private GuardedClient() {}

    /** How requests are sent. */
    static RequestConfig.Builder requests(Share share) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(share.patience()))
                .setResponseTimeout(SILENCE)
                .setMaxRedirects(MAX_REDIRECTS_COUNT)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false);
    }

    static CloseableHttpClient create(AddressPolicy policy, Share share) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(policy))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(MAX_HEADER_BYTES)
                                        .setMaxHeaderCount(MAX_HEADERS_COUNT)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .setMaxConnTotal(share.maxCalls())
                        .setMaxConnPerRoute(share.maxCallsPerHost())
                        .build())
                .setDefaultRequestConfig(requests(share).build())
                .setRedirectStrategy(new WebOnly())
                // A connection that was kept may have been closed by the other side, and calls are not repeated.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultHeaders(List.of(new BasicHeader(HttpHeaders.CONNECTION, HeaderElements.CLOSE)))
                .setUserAgent("darkroom")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                // A small compressed answer can unfold to gigabytes.
                .disableContentCompression()
                .build();
    }

    /** The client would take any scheme that it does not know for http. */
    private static final class WebOnly extends DefaultRedirectStrategy {

        @Override
        public boolean isRedirectAllowed(
                HttpHost from, HttpHost target, HttpRequest redirected, @Nullable HttpContext context) {
            return SCHEMES.contains(target.getSchemeName())
                    && super.isRedirectAllowed(from, target, redirected, context);
        }
    }
}
