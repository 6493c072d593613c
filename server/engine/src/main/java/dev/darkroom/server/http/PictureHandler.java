package dev.darkroom.server.http;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.response.ClientAborts;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureBytes;
import dev.darkroom.server.library.Pictures;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the bytes of pictures that there are, without Jersey; what else is asked for below their addresses goes on to {@link PictureFiles}. */
final class PictureHandler extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(PictureHandler.class);

    private static final Pattern ADDRESS = Pattern.compile("/pictures/([0-9a-f-]{36})\\.[a-z]+");

    private final @Nullable Pictures pictures;

    /** @param pictures whose bytes are sent; null for none */
    PictureHandler(@Nullable Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        Matcher address = ADDRESS.matcher(request.getHttpURI().getPath());
        if (pictures == null
                || !HttpMethod.GET.is(request.getMethod())
                || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || headers.contains(HttpHeader.TRANSFER_ENCODING)
                || headers.contains(HttpHeader.ACCEPT)
                        && !headers.get(HttpHeader.ACCEPT).contains("*/*")
                || !address.matches()) {
            return super.handle(request, response, callback);
        }
        Optional<PictureBytes> bytes = find(pictures, address.group(1), headers);
        if (bytes.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        return send(bytes.get(), exchange, response, callback) || super.handle(request, response, callback);
    }

    private static Optional<PictureBytes> find(Pictures pictures, String id, HttpFields headers) {
        try {
            Optional<Picture> picture = pictures.find(UUID.fromString(id));
            return picture.map(found -> PictureBytes.of(pictures, found, name -> value(headers, name)));
        } catch (RuntimeException e) {
            // What fails here fails there again, and is worded there.
            return Optional.empty();
        }
    }

    private static String value(HttpFields headers, String name) {
        return headers.contains(name) ? String.join(",", headers.getValuesList(name)) : "";
    }

    /** False when nothing has left, so that the failure can be worded. */
    private static boolean send(PictureBytes bytes, Exchange exchange, Response response, Callback callback) {
        response.setStatus(bytes.status());
        bytes.headers().forEach(response.getHeaders()::put);
        if (!bytes.hasBytes()) {
            response.write(true, null, callback);
            return true;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, bytes.mediaType());
        try {
            OutputStream target = Content.Sink.asOutputStream(response);
            bytes.writeTo(target);
            target.close();
            callback.succeeded();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                return false;
            }
            exchange.brokenOff(e);
            if (!ClientAborts.isGone(e)) {
                LOG.error("A response broke off: {}", e.toString());
            }
            callback.failed(e);
        }
        return true;
    }
}
