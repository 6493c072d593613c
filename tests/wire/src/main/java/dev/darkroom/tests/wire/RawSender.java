package dev.darkroom.tests.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;

/** Sends requests as they are, on a connection of their own each: an open one would keep a server from stopping. */
public final class RawSender {

    /** Headers that the HTTP client writes itself. */
    private static final Set<String> ITS_OWN = Set.of("connection", "content-length", "host", "transfer-encoding");

    private static final CloseableHttpClient CLIENT = HttpClients.custom()
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableDefaultUserAgent()
            // Whoever says nothing for a minute says nothing.
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofMinutes(1))
                    .build())
            .build();

    private RawSender() {}

    /** Sends a request and reads the whole answer. */
    public static Message.Response send(URI base, Message.Request request) {
        ClassicRequestBuilder builder =
                ClassicRequestBuilder.create(request.method()).setUri(base + request.target());
        request.headers().forEach((name, values) -> {
            if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.addHeader(name, value));
            }
        });
        if (request.body().length > 0) {
            builder.setEntity(new ByteArrayEntity(request.body(), null));
        }
        try {
            return CLIENT.execute(builder.build(), RawSender::response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message.Response response(ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new Message.Response(response.getCode(), headers, body == null ? new byte[0] : body);
    }
}
