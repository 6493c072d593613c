package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.retry.RetryClass;
import dev.darkroom.client.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One request as it goes over the wire. Immutable. */
public final class HttpRequest {

    private final String method;
    private final URI uri;
    private final String url;
    private final Headers headers;
    private final @Nullable RequestBody body;
    private final String operationId;
    private final RetryClass retryClass;
    private final @Nullable RetryPolicy retryPolicy;
    private final @Nullable Deadline deadline;
    private final @Nullable Duration connectTimeout;
    private final String urlTemplate;
    private final int resendCount;
    private final @Nullable Cancellation cancellation;

    private HttpRequest(Builder builder) {
        this.method = builder.method;
        this.uri = builder.uri;
        this.url = builder.url == null ? Builder.withoutSecrets(builder.uri) : builder.url;
        this.headers = builder.headers;
        this.body = builder.body;
        this.operationId = builder.operationId;
        this.retryClass = builder.retryClass;
        this.retryPolicy = builder.retryPolicy;
        this.deadline = builder.deadline;
        this.connectTimeout = builder.connectTimeout;
        this.urlTemplate = builder.urlTemplate;
        this.resendCount = builder.resendCount;
        this.cancellation = builder.cancellation;
    }

    /**
     * Starts a request without headers and body, which must not be repeated.
     *
     * @param method upper case
     * @param uri absolute and encoded; may carry secrets in its query
     */
    public static Builder builder(String method, URI uri) {
        return new Builder(method, uri);
    }

    /** Starts with everything this request has. */
    public Builder toBuilder() {
        return new Builder(method, uri)
                .url(url)
                .headers(headers)
                .body(body)
                .operationId(operationId)
                .retryClass(retryClass)
                .retryPolicy(retryPolicy)
                .deadline(deadline)
                .connectTimeout(connectTimeout)
                .urlTemplate(urlTemplate)
                .resendCount(resendCount)
                .cancellation(cancellation);
    }

    /** The method, upper case. */
    public String method() {
        return method;
    }

    /** The address, absolute and encoded; may carry secrets in its query. */
    public URI uri() {
        return uri;
    }

    /** The address without secrets, for logs and messages. */
    public String url() {
        return url;
    }

    /** All headers but those of the body. */
    public Headers headers() {
        return headers;
    }

    /** What to send; null for nothing. */
    public @Nullable RequestBody body() {
        return body;
    }

    /** The operation of the provider's document; empty when it is none of it. */
    public String operationId() {
        return operationId;
    }

    /** Whether it may be sent again; a body that is not repeatable forbids it in any case. */
    public RetryClass retryClass() {
        return retryClass;
    }

    /** How often it may be sent again; null where the client's own policy holds. */
    public @Nullable RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** When the call must be over, the reading of the response included; null for never. A transport ends it then. */
    public @Nullable Deadline deadline() {
        return deadline;
    }

    /** The longest wait for a connection, which a transport keeps; null where its own holds. */
    public @Nullable Duration connectTimeout() {
        return connectTimeout;
    }

    /** Ends the call when it is used, which a transport does; null for calls that nobody cancels. */
    public @Nullable Cancellation cancellation() {
        return cancellation;
    }

    /**
     * The path with the names of its parameters, such as {@code /images/{id}}; empty where the request goes to an address
     * that is none of the provider's document.
     */
    public String urlTemplate() {
        return urlTemplate;
    }

    /** How often the same call was sent before this. */
    public int resendCount() {
        return resendCount;
    }

    /**
     * The same request with another header; one of that name is replaced.
     *
     * @throws IllegalArgumentException if the name or the value cannot be sent
     */
    public HttpRequest withHeader(String name, String value) {
        return toBuilder().headers(headers.toBuilder().set(name, value).build()).build();
    }

    /** Bodies, deadlines and cancellations are equal only to themselves. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpRequest that
                && method.equals(that.method)
                && uri.equals(that.uri)
                && url.equals(that.url)
                && headers.equals(that.headers)
                && Objects.equals(body, that.body)
                && operationId.equals(that.operationId)
                && retryClass == that.retryClass
                && Objects.equals(retryPolicy, that.retryPolicy)
                && Objects.equals(deadline, that.deadline)
                && Objects.equals(connectTimeout, that.connectTimeout)
                && urlTemplate.equals(that.urlTemplate)
                && resendCount == that.resendCount
                && cancellation == that.cancellation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, uri, headers, body, operationId);
    }

    /** Method and URL without secrets. */
    @Override
    public String toString() {
        return method + " " + url;
    }

    /** Collects what makes a request; for one thread. */
    public static final class Builder {

        private final String method;
        private final URI uri;
        private @Nullable String url;
        private Headers headers = Headers.NONE;
        private @Nullable RequestBody body;
        private String operationId = "";
        private RetryClass retryClass = RetryClass.NEVER;
        private @Nullable RetryPolicy retryPolicy;
        private @Nullable Deadline deadline;
        private @Nullable Duration connectTimeout;
        private String urlTemplate = "";
        private int resendCount;
        private @Nullable Cancellation cancellation;

        private Builder(String method, URI uri) {
            this.method = Objects.requireNonNull(method, "method");
            this.uri = Objects.requireNonNull(uri, "uri");
        }

        /** User and query may be secret. */
        private static String withoutSecrets(URI uri) {
            String text = uri.toString();
            int end = text.indexOf('?');
            return (end < 0 ? text : text.substring(0, end)).replaceFirst("//[^/@]*@", "//");
        }

        /** Sets {@link HttpRequest#url()}; it is scheme, host and path unless set. */
        public Builder url(String withoutSecrets) {
            this.url = Objects.requireNonNull(withoutSecrets, "url");
            return this;
        }

        /** Sets {@link HttpRequest#headers()}. */
        public Builder headers(Headers all) {
            this.headers = Objects.requireNonNull(all, "headers");
            return this;
        }

        /** Sets {@link HttpRequest#body()}. */
        public Builder body(@Nullable RequestBody content) {
            this.body = content;
            return this;
        }

        /** Sets {@link HttpRequest#operationId()}. */
        public Builder operationId(String id) {
            this.operationId = Objects.requireNonNull(id, "operationId");
            return this;
        }

        /** Sets {@link HttpRequest#retryClass()}. */
        public Builder retryClass(RetryClass value) {
            this.retryClass = Objects.requireNonNull(value, "retryClass");
            return this;
        }

        /** Sets {@link HttpRequest#retryPolicy()}. */
        public Builder retryPolicy(@Nullable RetryPolicy value) {
            this.retryPolicy = value;
            return this;
        }

        /** Sets {@link HttpRequest#deadline()}. */
        public Builder deadline(@Nullable Deadline value) {
            this.deadline = value;
            return this;
        }

        /** Sets {@link HttpRequest#cancellation()}. */
        public Builder cancellation(@Nullable Cancellation value) {
            this.cancellation = value;
            return this;
        }

        /** Sets {@link HttpRequest#connectTimeout()}. */
        public Builder connectTimeout(@Nullable Duration value) {
            this.connectTimeout = value;
            return this;
        }

        /** Sets {@link HttpRequest#urlTemplate()}. */
        public Builder urlTemplate(String template) {
            this.urlTemplate = Objects.requireNonNull(template, "urlTemplate");
            return this;
        }

        /** Sets {@link HttpRequest#resendCount()}. */
        public Builder resendCount(int count) {
            this.resendCount = count;
            return this;
        }

        /** Makes the request. */
        public HttpRequest build() {
            return new HttpRequest(this);
        }
    }
}
