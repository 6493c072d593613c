package dev.darkroom.client.call;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.json.JsonCodec;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the body of a successful response is read. Immutable.
 *
 * @param <T> what it becomes
 */
public abstract class ResponseDecoder<T extends @Nullable Object> {

    ResponseDecoder() {}

    /** A JSON document. */
    public static <T> Json<T> of(Class<T> type) {
        return new Json<>((codec, body) -> codec.read(body, type));
    }

    /** A JSON list. */
    public static <T> Json<List<T>> listOf(Class<T> item) {
        return new Json<>((codec, body) -> codec.readList(body, item));
    }

    /** A JSON document of a type with type arguments. */
    public static <T> Json<T> of(TypeReference<T> type) {
        return new Json<>((codec, body) -> codec.read(body, type));
    }

    /** A text in the character set the response names, UTF-8 unless it names one. */
    public static ResponseDecoder<String> text() {
        return new ResponseDecoder<>() {
            @Override
            String read(ResponseBody body, JsonCodec json) throws IOException {
                return new String(
                        body.readAll(), ResponseCharset.of(body.response().headers()));
            }
        };
    }

    /** A file. */
    public static ResponseDecoder<Download> download() {
        return new ResponseDecoder<>() {
            @Override
            Download read(ResponseBody body, JsonCodec json) {
                return new Download(body.response());
            }
        };
    }

    /** One of several, as the status says. */
    public static StatusDecoder byStatus() {
        return new StatusDecoder();
    }

    /** Nothing; a body is skipped. */
    public static ResponseDecoder<@Nullable Void> none() {
        return new ResponseDecoder<>() {
            @Override
            @Nullable
            Void read(ResponseBody body, JsonCodec json) throws IOException {
                body.skip();
                return null;
            }
        };
    }

    /** One of the ways to read JSON. */
    private interface Reading<T> {

        @Nullable
        T read(JsonCodec codec, byte[] body) throws IOException;
    }

    abstract T read(ResponseBody body, JsonCodec json) throws IOException;

    /**
     * A JSON document that is there.
     *
     * @param <T> what it becomes
     */
    public static final class Json<T> extends ResponseDecoder<T> {

        private final Reading<T> reading;

        private Json(Reading<T> reading) {
            this.reading = reading;
        }

        /** The same where the document allows {@code null}; an empty body counts as null. */
        public ResponseDecoder<@Nullable T> orNull() {
            return new ResponseDecoder<>() {
                @Override
                @Nullable
                T read(ResponseBody body, JsonCodec json) throws IOException {
                    return parse(body.readAll(), json);
                }
            };
        }

        @Override
        T read(ResponseBody body, JsonCodec json) throws IOException {
            byte[] bytes = body.readAll();
            T value = parse(bytes, json);
            if (value == null) {
                throw new UnreadableBody(bytes, bytes.length == 0 ? "there is no body" : "the body is null", null);
            }
            return value;
        }

        private @Nullable T parse(byte[] body, JsonCodec json) throws UnreadableBody {
            try {
                return body.length == 0 ? null : reading.read(json, body);
            } catch (IOException | RuntimeException e) {
                // A runtime exception is the objection of a model.
                throw new UnreadableBody(body, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
