package dev.darkroom.client.call;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.CallSite;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.ErrorDetails;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.json.JsonCodec;
import dev.darkroom.client.paging.CursorPaging;
import dev.darkroom.client.paging.PagePaging;
import dev.darkroom.client.paging.Pages;
import dev.darkroom.client.paging.Paging;
import dev.darkroom.client.retry.RetriedException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends calls: encodes the request, tells good responses from errors, decodes both. Safe for use by several threads. */
public final class OperationClient implements AutoCloseable {

    private static final int MAX_RESPONSE_BYTES = 64 << 20;
    private static final int UNAUTHORIZED = 401;

    private final RequestEncoder encoder;
    private final Transport transport;
    private final JsonCodec json;
    private final CallOptions options;
    private final boolean isOwner;

    private OperationClient(Builder builder, Transport transport) {
        this.json = new JsonCodec();
        this.encoder = new RequestEncoder(builder.baseUri, builder.credentials, builder.userAgent, json);
        this.transport = transport;
        this.options = builder.options.build();
        this.isOwner = true;
    }

    private OperationClient(OperationClient owner, CallOptions options) {
        this.json = owner.json;
        this.encoder = owner.encoder;
        this.transport = owner.transport;
        this.options = options;
        this.isOwner = false;
    }

    /**
     * Starts a client without credentials.
     *
     * @param base scheme, host and, where needed, the beginning of all paths
     */
    public static Builder builder(URI base) {
        return new Builder(base);
    }

    /**
     * Sends a call; once more with another token where the provider refuses the first and {@link Credential#refuse} has one.
     *
     * @throws ApiException for a response whose status is not 200 to 299
     * @throws TransportException if no response came or it broke off
     * @throws DecodeException for a good response that cannot be read
     * @throws IllegalStateException if this was closed
     */
    public <T extends @Nullable Object> ApiResponse<T> send(OperationRequest call, ResponseDecoder<T> result) {
        Duration timeout = call.callTimeout == null ? options.callTimeout : call.callTimeout;
        Deadline deadline = timeout == null ? null : Deadline.after(timeout);
        HttpRequest request = encoded(call, deadline);
        CallSite site = new CallSite(call.operationId, request.method(), request.url());
        boolean keepOpen = false;
        HttpResponse response = null;
        try {
            response = transport.send(request);
            if (response.status() == UNAUTHORIZED && isRepeatable(request) && encoder.refuse(call, request)) {
                ResponseBody.readBeginning(response);
                int resends = response.waits().size() + 1;
                closeQuietly(response);
                response = null;
                request =
                        encoded(call, deadline).toBuilder().resendCount(resends).build();
                response = transport.send(request);
            }
            site = site.after(response.waits());
            ApiResponse<T> decoded = decoded(site, call, result, response);
            keepOpen = decoded.body() instanceof Download;
            return decoded;
        } catch (RetriedException e) {
            Integer status = e.status().isPresent() ? e.status().getAsInt() : null;
            throw new TransportException(site.after(e.waits()), status, e.last());
        } catch (IOException e) {
            throw new TransportException(site, response == null ? null : response.status(), e);
        } finally {
            if (!keepOpen) {
                closeQuietly(response);
            }
        }
    }

    private HttpRequest encoded(OperationRequest call, @Nullable Deadline deadline) {
        return encoder.encode(call, options, deadline);
    }

    private static boolean isRepeatable(HttpRequest request) {
        return request.body() == null || request.body().repeatable();
    }

    /**
     * The pages of a list from the first on, or from where the call begins; nothing is sent before a page is asked for.
     *
     * @param call has a {@link OperationRequest#paging}; must not be changed any more
     * @param item what the list has
     * @throws IllegalArgumentException if the document does not say how to get from page to page
     */
    public <T> Pages<T> pages(OperationRequest call, Class<T> item) {
        return forward(call, (json, list) -> json.readList(list, item));
    }

    /** The same for lists of what has type arguments. */
    public <T> Pages<T> pages(OperationRequest call, TypeReference<T> item) {
        return forward(call, (json, list) -> json.readList(list, item));
    }

    private <T> Pages<T> forward(OperationRequest call, PageFetch.Items<T> items) {
        Paging paging = paging(call);
        PageMarks marks = paging instanceof CursorPaging cursor
                ? PageMarks.forward(cursor)
                : PageMarks.numbered((PagePaging) paging);
        return new PageFetch<>(this, call, paging.items(), marks, items).pages();
    }

    /**
     * The same towards the beginning of the list, from where the call begins. Items of a page keep the order of the list.
     *
     * @throws IllegalArgumentException if the list has no marks, or the document does not say how to get back
     */
    public <T> Pages<T> pagesBackward(OperationRequest call, Class<T> item) {
        return backward(call, (json, list) -> json.readList(list, item));
    }

    /** The same for lists of what has type arguments. */
    public <T> Pages<T> pagesBackward(OperationRequest call, TypeReference<T> item) {
        return backward(call, (json, list) -> json.readList(list, item));
    }

    private <T> Pages<T> backward(OperationRequest call, PageFetch.Items<T> items) {
        if (!(paging(call) instanceof CursorPaging paging)) {
            throw new IllegalArgumentException(call.operationId + " cannot be read backward");
        }
        return new PageFetch<>(this, call, paging.items(), PageMarks.backward(paging), items).pages();
    }

    private static Paging paging(OperationRequest call) {
        if (call.paging == null) {
            throw new IllegalArgumentException(call.operationId + " has no pages");
        }
        return call.paging;
    }

    private <T extends @Nullable Object> ApiResponse<T> decoded(
            CallSite site, OperationRequest call, ResponseDecoder<T> result, HttpResponse response) throws IOException {
        if (response.status() < 200 || response.status() > 299) {
            throw ApiException.of(site, error(call, response));
        }
        try {
            ResponseBody body = new ResponseBody(response, maxResponseBytes());
            return ApiResponse.builder(result.read(body, json))
                    .status(response.status())
                    .rawBody(body.bytes())
                    .headers(response.headers())
                    .elapsed(response.elapsed())
                    .build();
        } catch (UnreadableBody e) {
            throw new DecodeException(site, response.status(), e.text(), String.valueOf(e.getMessage()), e.getCause());
        }
    }

    private int maxResponseBytes() {
        return options.maxResponseBytes == null ? MAX_RESPONSE_BYTES : options.maxResponseBytes;
    }

    private ErrorDetails error(OperationRequest call, HttpResponse response) {
        byte[] body = ResponseBody.readBeginning(response);
        return new ErrorDetails(
                response.status(),
                response.headers(),
                new String(body, ResponseCharset.of(response.headers())),
                decoded(body, call.error(response.status())));
    }

    /** Errors of proxies have any shape, so a body that cannot be decoded is no failure of its own. */
    private @Nullable Object decoded(byte[] body, @Nullable Type type) {
        try {
            return type == null || body.length == 0 ? null : json.read(body, type);
        } catch (IOException e) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable HttpResponse response) {
        try {
            if (response != null) {
                response.close();
            }
        } catch (IOException e) {
            // The response was read or given up; there is nobody left to tell.
        }
    }

    /**
     * A client of the same connections and secrets, whose calls have other settings. What they leave open is as it is here.
     * Closing it does nothing; it is of use until this one is closed.
     */
    public OperationClient withOptions(CallOptions settings) {
        return new OperationClient(this, settings.over(options));
    }

    @Override
    public void close() {
        if (isOwner) {
            transport.close();
        }
    }

    /** Collects what makes a client; for one thread. */
    public static final class Builder {

        private URI baseUri;
        private final Map<String, Credential> credentials = new LinkedHashMap<>();
        private String userAgent = "darkroom-java";
        private final CallOptions.Builder options = CallOptions.builder();

        private Builder(URI baseUri) {
            this.baseUri = baseUri;
        }

        /** Sets another beginning of all addresses. */
        public Builder baseUri(URI base) {
            this.baseUri = base;
            return this;
        }

        /** Adds the secret of a security scheme. */
        public Builder credential(String scheme, Credential credential) {
            credentials.put(scheme, credential);
            return this;
        }

        /** Sets the header of that name. */
        public Builder userAgent(String value) {
            this.userAgent = value;
            return this;
        }

        /**
         * Sets the largest body of a good response, in bytes, that is read into memory; 64 MiB unless set. Downloads have no
         * limit.
         *
         * @throws IllegalArgumentException if it is not 1 to 2^30
         */
        public Builder maxResponseBytes(int bytes) {
            options.maxResponseBytes(bytes);
            return this;
        }

        /**
         * Sets the longest that a call may take as a whole, retries and the reading of its response included; no limit
         * unless set.
         *
         * @throws IllegalArgumentException if it is not 1 ms to 24 days
         */
        public Builder callTimeout(Duration timeout) {
            options.callTimeout(timeout);
            return this;
        }

        /** Makes a client, which closes the transport when it is closed itself. */
        public OperationClient build(Transport transport) {
            return new OperationClient(this, transport);
        }
    }
}
