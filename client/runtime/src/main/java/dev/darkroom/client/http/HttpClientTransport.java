package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.version.SupportedLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.apache.hc.core5.util.VersionInfo;
import org.jspecify.annotations.Nullable;

/**
 * A transport straight on Apache HttpClient 5: what {@link JerseyTransport} does, without Jersey. It streams in both
 * directions, follows no redirects, keeps no cookies and repeats nothing by itself. It reads no system properties; the JDK
 * reads its own: {@code socksProxyHost}, and {@code javax.net.ssl.trustStore} where the options have no {@link
 * ConnectionOptions#sslContext()}. Safe for use by several threads.
 */
public final class HttpClientTransport implements Transport {

    private final ConnectionOptions options;
    private final WriteTimeout writeTimeout;
    private final HttpClientConnectionManager pool;
    private final CloseableHttpClient client;
    private final RequestConfig usual;
    private volatile boolean closed;

    /**
     * Opens no connection yet.
     *
     * @throws IllegalStateException if HttpClient on the class path is of a version that this was not made for
     */
    public HttpClientTransport(ConnectionOptions options) {
        SupportedLibrary.HTTP_CLIENT.require(apacheVersion("org.apache.hc.client5", HttpClientBuilder.class));
        SupportedLibrary.HTTP_CORE.require(apacheVersion("org.apache.hc.core5", Timeout.class));
        this.options = options;
        this.writeTimeout = new WriteTimeout(options.readTimeout());
        this.pool = Connections.pool(options);
        this.client = Connections.client(options, pool);
        this.usual = config(options.connectTimeout());
    }

    private static @Nullable String apacheVersion(String packageName, Class<?> inside) {
        VersionInfo info = VersionInfo.loadVersionInfo(packageName, inside.getClassLoader());
        return info == null ? null : info.getRelease();
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        HttpUriRequestBase apache = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> apache.addHeader(name, value)));
        RequestBody body = request.body();
        if (body != null) {
            apache.setEntity(new RequestBodyEntity(body, writeTimeout, apache::cancel));
        }
        Duration own = request.connectTimeout();
        apache.setConfig(own == null ? usual : config(own));
        DeadlineWatch watch =
                new DeadlineWatch(request.deadline(), request.cancellation(), writeTimeout.alarms(), apache::cancel);
        boolean answered = false;
        try {
            HttpResponse response = exchange(apache, watch);
            answered = true;
            return response;
        } catch (IOException | RuntimeException e) {
            // HttpClient falls apart under a call that is cancelled at an odd moment.
            Exception cause = watch.cause(e);
            throw new HttpClientFailure(cause, options, own).translated(closed);
        } finally {
            if (!answered) {
                watch.close();
            }
        }
    }

    @SuppressWarnings("deprecation") // The time-outs of the pool, which take its place, are the same for all calls.
    private RequestConfig config(Duration connectTimeout) {
        return RequestConfig.custom()
                .setConnectTimeout(Timeout.of(connectTimeout))
                .setConnectionRequestTimeout(Timeout.of(connectTimeout))
                .setResponseTimeout(Timeout.of(options.readTimeout()))
                .setCookieSpec(StandardCookieSpec.IGNORE)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .build();
    }

    private HttpResponse exchange(HttpUriRequestBase request, DeadlineWatch watch) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        RequestExecutor.hideQuery(request, context);
        // The authority, because java.net.URI knows no host with an underscore.
        HttpHost host = new HttpHost(request.getScheme(), request.getAuthority());
        ClassicHttpResponse response = client.executeOpen(host, request, context);
        try {
            return HttpResponse.builder(response.getCode())
                    .headers(headers(response))
                    .body(body(request, response, watch))
                    .build();
        } catch (IOException | RuntimeException e) {
            request.cancel();
            response.close();
            throw e;
        }
    }

    private static Headers headers(ClassicHttpResponse response) {
        Headers.Builder headers = Headers.builder();
        for (Header header : response.getHeaders()) {
            headers.received(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        return headers.build();
    }

    private static InputStream body(HttpUriRequestBase request, ClassicHttpResponse response, DeadlineWatch watch)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            watch.close();
            return InputStream.nullInputStream();
        }
        InputStream content = response.getCode() < 300
                ? ResponseFraming.requireKnownEnd(response, entity.getContent())
                : entity.getContent();
        return new ResponseBodyStream(content, response, request::cancel, watch);
    }

    @Override
    public void close() {
        closed = true;
        // A polite end would wait behind an upload that nobody takes: TLS says goodbye on the same connection.
        pool.close(CloseMode.IMMEDIATE);
        client.close(CloseMode.IMMEDIATE);
        writeTimeout.close();
    }
}
