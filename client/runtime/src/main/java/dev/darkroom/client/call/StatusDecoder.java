package dev.darkroom.client.call;

import dev.darkroom.client.json.JsonCodec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How bodies are read of which each status has its own kind. A status that was not named has nothing. */
public final class StatusDecoder extends ResponseDecoder<@Nullable Object> {

    private final Map<String, ResponseDecoder<?>> decoders = new LinkedHashMap<>();

    StatusDecoder() {}

    /** Adds how the body of a status is read, or of a class of them such as {@code 2XX}. */
    public StatusDecoder on(String status, ResponseDecoder<?> decoder) {
        decoders.put(status, decoder);
        return this;
    }

    @Override
    @Nullable
    Object read(ResponseBody body, JsonCodec json) throws IOException {
        String status = String.valueOf(body.response().status());
        ResponseDecoder<?> range = decoders.getOrDefault(status.charAt(0) + "XX", ResponseDecoder.none());
        return decoders.getOrDefault(status, range).read(body, json);
    }
}
