package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.FakeRequest;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.http.exchange.RouteTable;
import dev.darkroom.server.spi.WireDialect;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseRendererTest {

    private static final ResponseRenderer RENDERER =
            new ResponseRenderer(new CommonHeaders(() -> new UUID(0, 1), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

    /** What a method answers. */
    private static final class Answer extends TypedResponse<Answer> {
        Answer(int status) {
            super(status);
        }

        Answer(int status, @Nullable Object body) {
            super(status, body);
        }
    }

    private static FakeResponse rendered(Exchange exchange, FakeResponse response) {
        RENDERER.filter(
                new FakeRequest()
                        .exchange(exchange)
                        .header("X-Request-Id", "seven")
                        .context(),
                response.context());
        return response;
    }

    private static Exchange of(String dialect) throws IOException {
        return new PlainProvider("left").asking("getLamp", WireDialect.of(new ObjectMapper().readTree(dialect)));
    }

    private static FakeResponse json(@Nullable Object entity) {
        return new FakeResponse(entity).header("Content-Type", MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    void anAnswerHasItsStatusHeadersAndBody() throws IOException {
        Answer answer = new Answer(201, Map.of("id", 7)).headers(Map.of("Location", "/v1/lamps/7"));
        FakeResponse response = rendered(of("{}"), json(answer).header("Location", "/"));
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.entity()).isEqualTo(Map.of("id", 7));
        assertThat(response.headers().get("Location")).isEqualTo(List.of("/v1/lamps/7"));
        assertThat(response.headers().get("Content-Type")).isEqualTo(List.of("application/json"));
    }

    @Test
    void anAnswerWithoutABodyHasNoMediaType() throws IOException {
        FakeResponse response = rendered(of("{}"), json(new Answer(204)));
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.entity()).isNull();
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void nullIsABody() throws IOException {
        assertThat(rendered(of("{}"), json(new Answer(200, null))).entity()).isEqualTo(NullNode.getInstance());
    }

    @Test
    void theMediaTypeIsTheOneThatWasNamedOrTheProvidersForJson() throws IOException {
        Exchange exchange = of("{\"jsonMediaType\": \"application/left+json\"}");
        assertThat(rendered(exchange, json(new Answer(200, "a"))).headers().getFirst("Content-Type"))
                .isEqualTo("application/left+json");
        assertThat(rendered(exchange, json(new Answer(200, "a").type("text/plain")))
                        .headers()
                        .getFirst("Content-Type"))
                .isEqualTo(MediaType.TEXT_PLAIN_TYPE);
        assertThat(rendered(exchange, new FakeResponse("a")).headers()).isEmpty();
    }

    @Test
    void dateTimesAreWrittenInTheProvidersManner() throws IOException {
        Object body = Map.of("at", OffsetDateTime.parse("2026-01-02T03:04:05Z"));
        Exchange exchange = of("{\"dateTimes\": \"milliseconds\"}");
        assertThat(((JsonNode) rendered(exchange, json(new Answer(200, body))).entity())
                        .path("at")
                        .asText())
                .isEqualTo("2026-01-02T03:04:05.000Z");
        assertThat(rendered(exchange, json(null)).entity()).isNull();
        assertThat(rendered(exchange, json(new Answer(200, body).type("text/plain")))
                        .entity())
                .isSameAs(body);
        assertThat(rendered(of("{}"), json(new Answer(200, body))).entity()).isSameAs(body);
    }

    @Test
    void errorsCarryWhatEveryResponseDoes() throws IOException {
        FakeResponse response = rendered(
                of("{\"requestId\": \"echo\"}"), json(Map.of("error", "no")).header("X-Request-Id", "none"));
        assertThat(response.headers().get("X-Request-Id")).isEqualTo(List.of("seven"));
        assertThat(response.entity()).isEqualTo(Map.of("error", "no"));
    }

    @Test
    void aPathOfNobodyHasNobodysManner() {
        RouteTable routes = new RouteTable(List.of());
        Exchange exchange = new Exchange(routes.resolve("GET", "/"), URI.create("http://h/"), Instant.EPOCH, "7");
        FakeResponse response = rendered(exchange, json("a"));
        assertThat(response.headers()).isEqualTo(Map.of("Content-Type", List.of(MediaType.APPLICATION_JSON_TYPE)));
    }
}
