package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;

/**
 * Carries Jersey's requests with Apache HttpClient 5. Jersey is shown an empty response; what really came stands in the
 * {@link Exchange}. Safe for use by several threads.
 */
final class HttpClientConnector implements Connector {

    private final CloseableHttpClient client;
    private final ConnectionOptions options;
    private final WriteTimeout writeTimeout;

    HttpClientConnector(CloseableHttpClient client, ConnectionOptions options, WriteTimeout writeTimeout) {
        this.client = client;
        this.options = options;
        this.writeTimeout = writeTimeout;
    }

    @Override
    public ClientResponse apply(ClientRequest jersey) {
        Exchange exchange = (Exchange) jersey.getProperty(Exchange.PROPERTY);
        HttpUriRequestBase request = new HttpUriRequestBase(jersey.getMethod(), jersey.getUri());
        jersey.getStringHeaders().forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        // Jersey names the type of the body that it was shown, which is not the one that is sent.
        request.removeHeaders(HttpHeaders.CONTENT_TYPE);
        RequestBody body = exchange.body();
        if (body != null) {
            request.setEntity(new RequestBodyEntity(body, writeTimeout, request::cancel));
        }
        request.setConfig(config(exchange.connectTimeout(options)));
        DeadlineWatch watch =
                new DeadlineWatch(exchange.deadline(), exchange.cancellation(), writeTimeout.alarms(), request::cancel);
        try {
            exchange.arrived(send(request, watch));
        } catch (IOException | CancellationException e) {
            throw new ProcessingException(watch.cause(e));
        } catch (RuntimeException e) {
            // HttpClient falls apart under a call that is cancelled at an odd moment.
            throw watch.cause(e) instanceof InterruptedIOException ended ? new ProcessingException(ended) : e;
        } finally {
            if (exchange.response() == null) {
                watch.close();
            }
        }
        return new ClientResponse(Response.Status.NO_CONTENT, jersey);
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

    private HttpResponse send(HttpUriRequestBase request, DeadlineWatch watch) throws IOException {
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
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), absent -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        return Headers.received(headers);
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
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        ClientResponse response = apply(request);
        callback.response(response);
        return CompletableFuture.completedFuture(response);
    }

    /** Goes into Jersey's own {@code User-Agent}, which is sent where a request has none. */
    @Override
    public String getName() {
        return "Apache HttpClient 5";
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
