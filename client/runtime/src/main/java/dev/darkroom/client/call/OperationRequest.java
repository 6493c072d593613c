package dev.darkroom.client.call;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.paging.Paging;
import dev.darkroom.client.retry.RetryClass;
import dev.darkroom.client.retry.RetryPolicy;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call while generated code puts it together; for one thread. Null values are left out. */
public final class OperationRequest {

    /** A parameter and how it is written. */
    record Parameter(String name, Object value, ParameterStyle style) {}

    /** A body and how it is written. */
    record Content(Kind kind, String mediaType, Object value) {}

    /** The ways to write a body. */
    enum Kind {
        JSON,
        FORM,
        MULTIPART,
        TEXT,
        BINARY
    }

    final String method;
    final String operationId;
    final String template;
    final List<Parameter> path = new ArrayList<>();
    final List<Parameter> query = new ArrayList<>();
    final List<Parameter> headers = new ArrayList<>();
    final List<Parameter> cookies = new ArrayList<>();
    final List<String> credentials = new ArrayList<>();
    final List<String> accepts = new ArrayList<>();
    final Map<String, Type> errors = new LinkedHashMap<>();

    RetryClass retryClass = RetryClass.NEVER;

    @Nullable
    RetryPolicy retryPolicy;

    @Nullable
    Duration callTimeout;

    @Nullable
    Paging paging;

    @Nullable
    URI address;

    @Nullable
    Content content;

    private OperationRequest(String method, String operationId, String template) {
        this.method = method;
        this.operationId = operationId;
        this.template = template;
    }

    /** Starts a call of an operation. */
    public static OperationRequest of(String method, String operationId, String template) {
        return new OperationRequest(method, operationId, template);
    }

    /** Says whether it may be sent again; never, unless set. */
    public OperationRequest retry(RetryClass value) {
        retryClass = value;
        return this;
    }

    /** Sends it again more or less often than the client does otherwise. */
    public OperationRequest retryPolicy(@Nullable RetryPolicy value) {
        retryPolicy = value;
        return this;
    }

    /**
     * Gives it another time as a whole than the client does otherwise.
     *
     * @throws IllegalArgumentException if it is not 1 ms to 24 days
     */
    public OperationRequest callTimeout(@Nullable Duration value) {
        callTimeout = value == null ? null : Deadline.requireInRange(value);
        return this;
    }

    /** Says how its list is handed out page by page. */
    public OperationRequest paging(Paging value) {
        paging = value;
        return this;
    }

    /** How its list is handed out page by page; null where it has no pages. */
    public @Nullable Paging paging() {
        return paging;
    }

    /**
     * Sends it to an address that a response named, in place of the client's own host and the path; parameters of the query
     * are not added. Such an address belongs to somebody else, so give the call no {@link #credential}.
     */
    public OperationRequest at(URI absolute) {
        address = absolute;
        return this;
    }

    /** Fills a segment of the path. */
    public OperationRequest path(String name, Object value) {
        return path(name, value, ParameterStyle.SIMPLE);
    }

    /** Fills a segment of the path in a style of its own. */
    public OperationRequest path(String name, Object value, ParameterStyle style) {
        return add(path, name, Objects.requireNonNull(value, name), style);
    }

    /** Adds a query parameter. */
    public OperationRequest query(String name, @Nullable Object value) {
        return query(name, value, ParameterStyle.FORM_EXPLODED);
    }

    /** Adds a query parameter that is a list or an object. */
    public OperationRequest query(String name, @Nullable Object value, ParameterStyle style) {
        return add(query, name, value, style);
    }

    /** Adds a header. */
    public OperationRequest header(String name, @Nullable Object value) {
        return header(name, value, ParameterStyle.SIMPLE);
    }

    /** Adds a header that is a list or an object. */
    public OperationRequest header(String name, @Nullable Object value, ParameterStyle style) {
        return add(headers, name, value, style);
    }

    /** Adds a cookie. */
    public OperationRequest cookie(String name, @Nullable Object value) {
        return cookie(name, value, ParameterStyle.FORM_EXPLODED);
    }

    /** Adds a cookie that is a list or an object. */
    public OperationRequest cookie(String name, @Nullable Object value, ParameterStyle style) {
        return add(cookies, name, value, style);
    }

    private OperationRequest add(
            List<Parameter> parameters, String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            parameters.add(new Parameter(name, value, style));
        }
        return this;
    }

    /** Sends JSON. */
    public OperationRequest json(String mediaType, @Nullable Object body) {
        return content(Kind.JSON, mediaType, body);
    }

    /** Sends the members of an object as a form of a web page. */
    public OperationRequest form(String mediaType, @Nullable Object body) {
        return content(Kind.FORM, mediaType, body);
    }

    /** Sends the members of an object as parts of a form, files among them. */
    public OperationRequest multipart(String mediaType, @Nullable Object body) {
        return content(Kind.MULTIPART, mediaType, body);
    }

    /** Sends a text as it is. */
    public OperationRequest text(String mediaType, @Nullable String body) {
        return content(Kind.TEXT, mediaType, body);
    }

    /** Sends a file. */
    public OperationRequest binary(String mediaType, @Nullable Upload body) {
        return content(Kind.BINARY, mediaType, body);
    }

    private OperationRequest content(Kind kind, String mediaType, @Nullable Object body) {
        content = body == null ? null : new Content(kind, mediaType, body);
        return this;
    }

    /** Adds the secret of a security scheme, if the client was given one. */
    public OperationRequest credential(String scheme) {
        credentials.add(scheme);
        return this;
    }

    /** Names a media type of the answers. */
    public OperationRequest accept(String mediaType) {
        accepts.add(mediaType);
        return this;
    }

    /** Names the shape of every error that has no shape of its own. */
    public OperationRequest error(Class<?> type) {
        return error("default", type);
    }

    /** Names the shape of the error with a status, or with one of a class of them such as {@code 4XX}. */
    public OperationRequest error(String status, Class<?> type) {
        errors.put(status, type);
        return this;
    }

    /** The same for shapes with type arguments, such as lists. */
    public OperationRequest error(TypeReference<?> type) {
        return error("default", type);
    }

    /** The same for shapes with type arguments, such as lists. */
    public OperationRequest error(String status, TypeReference<?> type) {
        errors.put(status, type.getType());
        return this;
    }

    /** The shape of the error with a status; null where the document does not tell. */
    @Nullable
    Type error(int status) {
        Type exact = errors.getOrDefault(String.valueOf(status), errors.get(status / 100 + "XX"));
        return exact == null ? errors.get("default") : exact;
    }

    /** The same call with one value in the place of all that the parameter, and others, had. */
    OperationRequest withQuery(String name, String value, List<String> without) {
        OperationRequest copy = new OperationRequest(method, operationId, template);
        copy.path.addAll(path);
        query.stream()
                .filter(parameter -> !parameter.name().equals(name) && !without.contains(parameter.name()))
                .forEach(copy.query::add);
        copy.query(name, value);
        copy.headers.addAll(headers);
        copy.cookies.addAll(cookies);
        copy.credentials.addAll(credentials);
        copy.accepts.addAll(accepts);
        copy.errors.putAll(errors);
        copy.retryClass = retryClass;
        copy.retryPolicy = retryPolicy;
        copy.callTimeout = callTimeout;
        copy.paging = paging;
        copy.address = address;
        copy.content = content;
        return copy;
    }

    /** The value of a query parameter as text. */
    Optional<String> queryText(String name) {
        return query.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> parameter.value().toString());
    }

    /** The value of a query parameter that is a number. */
    Optional<Long> queryNumber(String name) {
        return queryText(name).flatMap(Digits::number);
    }
}
