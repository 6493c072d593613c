package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.spi.WireDialect;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommonHeadersTest {

    private static final UUID ID = new UUID(1, 2);

    private Map<String, String> headers(String dialect, Instant now, Map<String, String> request, String... refused)
            throws IOException {
        Exchange exchange =
                new PlainProvider("left").asking("listLamps", WireDialect.of(new ObjectMapper().readTree(dialect)));
        exchange.refusedHeaders(Set.of(refused));
        return new CommonHeaders(() -> ID, Clock.fixed(now, ZoneOffset.UTC))
                .of(exchange, name -> request.getOrDefault(name, ""));
    }

    @Test
    void aPlainProviderHasNone() throws IOException {
        assertThat(headers("{}", Instant.EPOCH, Map.of("X-Request-Id", "a", "Access-Control-Request-Method", "PUT")))
                .isEmpty();
    }

    @Test
    void anIdIsEchoedOrMade() throws IOException {
        Map<String, String> request = Map.of("X-Request-Id", "a");
        assertThat(headers("{\"requestId\": \"echo\"}", Instant.EPOCH, request)).isEqualTo(Map.of("X-Request-Id", "a"));
        assertThat(headers("{\"requestId\": \"echo\"}", Instant.EPOCH, Map.of()))
                .isEmpty();
        assertThat(headers("{\"requestId\": \"echo\"}", Instant.EPOCH, request, "X-Request-Id"))
                .isEmpty();
        assertThat(headers("{\"requestId\": \"generate\"}", Instant.EPOCH, request))
                .isEqualTo(Map.of("X-Request-Id", ID.toString()));
    }

    @Test
    void theTimeTakenIsInSeconds() throws IOException {
        String dialect = "{\"runtime\": \"X-Took\"}";
        assertThat(headers(dialect, Instant.ofEpochSecond(61, 1_002_999), Map.of()))
                .isEqualTo(Map.of("X-Took", "61.001002"));
        assertThat(headers(dialect, Instant.ofEpochSecond(-1), Map.of())).isEqualTo(Map.of("X-Took", "0.000000"));
    }

    @Test
    void aBrowserIsAllowedWhatItAsksFor() throws IOException {
        String dialect = "{\"crossOrigin\": \"any\"}";
        assertThat(headers(dialect, Instant.EPOCH, Map.of())).isEqualTo(Map.of("Access-Control-Allow-Origin", "*"));
        assertThat(headers(
                        dialect,
                        Instant.EPOCH,
                        Map.of("Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "a, b")))
                .isEqualTo(Map.of(
                        "Access-Control-Allow-Origin",
                        "*",
                        "Access-Control-Allow-Methods",
                        "PUT",
                        "Access-Control-Allow-Headers",
                        "a, b"));
    }
}
