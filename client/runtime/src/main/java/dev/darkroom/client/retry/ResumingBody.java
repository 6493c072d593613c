package dev.darkroom.client.retry;

import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body that, where it breaks off, is asked for from there on (a range request, RFC 9110, section 14). Only if the provider
 * names a strong entity tag and confirms it: else the parts might be of different files. For one thread.
 */
final class ResumingBody extends InputStream {

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    /** Sends the request for the rest. */
    @FunctionalInterface
    interface Continuation {

        /**
         * Waits and sends.
         *
         * @param resumed how often this body was resumed before
         * @return null where it is not to be sent
         */
        @Nullable
        HttpResponse send(int resumed, HttpRequest rest) throws IOException;
    }

    private final HttpRequest request;
    private final String entityTag;
    private final String length;
    private final Continuation continuation;
    private HttpResponse current;
    private long position;
    private long resumedAt;
    private int resumed;

    private ResumingBody(HttpRequest request, HttpResponse whole, String entityTag, Continuation continuation) {
        this.request = request;
        this.entityTag = entityTag;
        this.length = whole.headers().first("Content-Length").orElse("*");
        this.continuation = continuation;
        this.current = whole;
    }

    /** The response with a body that is resumed, or as it is where that cannot be done. */
    static HttpResponse around(HttpRequest request, HttpResponse response, Continuation continuation) {
        Optional<String> strong = response.headers().first("ETag").filter(tag -> tag.startsWith("\""));
        if (response.status() != 200
                || !request.method().equals("GET")
                || request.retryClass() != RetryClass.SAFE
                || strong.isEmpty()) {
            return response;
        }
        return response.toBuilder()
                .body(new ResumingBody(request, response, strong.get(), continuation))
                .build();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (true) {
            try {
                int read = current.body().read(target, offset, count);
                position += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    /** Returns if there is more to read, else throws the failure. */
    private void resume(IOException failure) throws IOException {
        boolean givenUp = failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException);
        if (givenUp || position == resumedAt) {
            throw failure;
        }
        resumedAt = position;
        close();
        HttpResponse rest = rest(failure);
        if (!continues(rest)) {
            rest.close();
            throw failure;
        }
        current = rest;
    }

    private HttpResponse rest(IOException failure) throws IOException {
        HttpResponse rest = null;
        try {
            rest = continuation.send(
                    resumed++,
                    request.withHeader("Range", "bytes=" + position + "-").withHeader("If-Range", entityTag));
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        if (rest == null) {
            throw failure;
        }
        return rest;
    }

    private boolean continues(HttpResponse rest) {
        Matcher range =
                CONTENT_RANGE.matcher(rest.headers().first("Content-Range").orElse(""));
        return rest.status() == 206
                && range.matches()
                && Long.parseLong(range.group(1)) == position
                && (length.equals("*") || range.group(2).equals(length))
                && rest.headers().first("ETag").filter(entityTag::equals).isPresent();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
