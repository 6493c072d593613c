package dev.darkroom.client.call;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.CallSite;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.ErrorAnswer;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.json.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends calls: encodes the request, tells good answers from errors, decodes both. Safe for use by several threads. */
public final class OperationClient implements AutoCloseable {

    /** Errors are read into memory, so a hostile one must not fill it; 1 MiB. */
    private static final int LONGEST_ERROR = 1 << 20;

    private final RequestEncoder encoder;
    private final Transport transport;
    private final JsonCodec json = new JsonCodec();

    /**
     * Takes the transport over.
     *
     * @param base scheme, host and, where needed, the beginning of all paths
     * @param credentials secrets by the name of their security scheme
     * @param userAgent the header of that name
     */
    public OperationClient(URI base, Map<String, Credential> credentials, String userAgent, Transport transport) {
        this.encoder = new RequestEncoder(base, credentials, userAgent, json);
        this.transport = transport;
    }

    /**
     * Sends a call.
     *
     * @throws ApiException for an answer whose status is not 200 to 299
     * @throws TransportException if no answer came or it broke off
     * @throws DecodeException for a good answer that cannot be read
     * @throws IllegalStateException if this was closed
     */
    public <T extends @Nullable Object> ApiResponse<T> send(OperationRequest call, ResponseDecoder<T> result) {
        HttpRequest request = encoder.encode(call);
        CallSite site = new CallSite(call.operationId, request.method(), request.url());
        boolean keepOpen = false;
        HttpResponse response = null;
        try {
            response = transport.send(request);
            if (response.status() < 200 || response.status() > 299) {
                throw ApiException.of(site, error(call, response));
            }
            ApiResponse<T> answer = ApiResponse.builder(result.read(response, json))
                    .status(response.status())
                    .headers(response.headers())
                    .build();
            keepOpen = result.staysOpen();
            return answer;
        } catch (UnreadableBody e) {
            int status = response == null ? 0 : response.status();
            throw new DecodeException(site, status, e.text(), String.valueOf(e.getMessage()), e.getCause());
        } catch (IOException e) {
            throw new TransportException(site, e);
        } finally {
            if (!keepOpen) {
                closeQuietly(response);
            }
        }
    }

    private ErrorAnswer error(OperationRequest call, HttpResponse response) {
        byte[] body = beginning(response.body());
        Class<?> type = call.errors.get(String.valueOf(response.status()));
        return new ErrorAnswer(
                response.status(),
                response.headers(),
                new String(body, Charsets.of(response.headers())),
                decoded(body, type == null ? call.errors.get("default") : type));
    }

    /** An error whose body breaks off is still that error. */
    private static byte[] beginning(InputStream stream) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            int read = 0;
            while (read >= 0 && body.size() < LONGEST_ERROR) {
                body.write(buffer, 0, read);
                read = stream.read(buffer, 0, Math.min(buffer.length, LONGEST_ERROR - body.size()));
            }
        } catch (IOException e) {
            // What came is all there is to tell.
        }
        return body.toByteArray();
    }

    /** Errors of proxies have any shape, so a body that cannot be decoded is no failure of its own. */
    private @Nullable Object decoded(byte[] body, @Nullable Class<?> type) {
        try {
            return type == null || body.length == 0 ? null : json.read(body, json.type(type));
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
            // The answer was read or given up; there is nobody left to tell.
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
