package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.FakeRequest;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.http.exchange.RouteTable;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import dev.darkroom.server.spi.WireDialect;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filters between the connection and a method, each alone. */
class RequestFiltersTest {

    private static final PlainProvider LEFT = new PlainProvider("left");

    private static WireDialect dialect(String json) throws IOException {
        return WireDialect.of(new ObjectMapper().readTree(json));
    }

    private static FakeRequest headOptions(String method, String url, String operation, String dialect)
            throws IOException {
        FakeRequest request = new FakeRequest().line(method, url).exchange(LEFT.asking(operation, dialect(dialect)));
        new HeadOptionsFilter().filter(request.context());
        return request;
    }

    @Test
    void headAndOptionsAreAnsweredUnlessTheDocumentSaysOtherwise() throws IOException {
        assertThat(headOptions("HEAD", "http://h/v1/lamps", "listLamps", "{}").aborted())
                .isNull();
        assertThat(headOptions("OPTIONS", "http://h/v1/lamps", "listLamps", "{}")
                        .aborted())
                .isNull();
        assertThat(headOptions("HEAD", "http://h/v1/lamps", "listLamps", "{\"head\": [\"listLamps\"]}")
                        .aborted())
                .isNull();
        assertThatThrownBy(() -> headOptions("HEAD", "http://h/v1/lamps", "listLamps", "{\"head\": []}"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> headOptions("OPTIONS", "http://h/v1/lamps", "listLamps", "{\"options\": false}"))
                .isInstanceOf(NotFoundException.class);
        assertThat(headOptions("GET", "http://h/v1/lamps", "listLamps", "{\"head\": [], \"options\": false}")
                        .aborted())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "listLamps, http://h/v1/lamps/, 301, /v1/lamps",
        "listLamps, http://h/v1/lamps/?a=%20b&c, 301, /v1/lamps?a=%20b&c",
        "addLamp, http://h/v1/lamps/, 307, /v1/lamps",
        "listLamps, http://h/v1/lamps, 0,",
        "listLamps, http://h/, 0,",
    })
    void aSlashAtTheEndIsRedirected(String operation, String url, int status, @Nullable String location)
            throws IOException {
        FakeRequest request = headOptions("GET", url, operation, "{\"trailingSlash\": \"redirect\"}");
        assertThat(request.aborted() == null ? 0 : request.aborted().getStatus())
                .isEqualTo(status);
        if (request.aborted() != null) {
            assertThat(request.aborted().getHeaderString("Location")).isEqualTo(location);
        }
        assertThat(headOptions("GET", url, operation, "{}").aborted()).isNull();
    }

    @Test
    void aSlashBehindNoOperationIsNotRedirected() throws IOException {
        RouteTable routes = new RouteTable(List.of(new PlainProvider("imagemonkey")));
        FakeRequest request = new FakeRequest()
                .line("GET", "http://h/v1/nothing/")
                .exchange(new Exchange(
                        routes.resolve("GET", "/v1/nothing/"), URI.create("http://h/"), Instant.EPOCH, "7"));
        new HeadOptionsFilter().filter(request.context());
        assertThat(request.aborted()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "mapillary, createComment, text/plain, */*, text/plain, */*",
        "mapillary, createComment,, text/html, application/json, */*",
        "mapillary, createComment, nonsense, */*, application/json, */*",
        "procore, createImageCategory,, text/html, application/json, text/html",
        "procore, createImageCategory, application/xml, a/b/c, application/xml, */*",
        "procore, listImages, application/json, application/json,, application/json",
        "procore, listImages, nonsense, application/json,, application/json",
    })
    void namesTheMediaTypesThatAreMeant(
            String provider,
            String operation,
            @Nullable String type,
            String accept,
            @Nullable String named,
            String accepted) {
        Exchange exchange = new PlainProvider(provider).asking(operation);
        FakeRequest request = new FakeRequest().exchange(exchange).header("Accept", accept);
        if (type != null) {
            request.header("Content-Type", type);
        }
        new ContentTypeNormalizer().filter(request.context());
        boolean any = exchange.resolved().operation().body() != null
                && exchange.resolved().operation().body().anyContentType();
        assertThat(request.header("Content-Type")).isEqualTo(any ? "application/json" : named);
        assertThat(request.header("Accept")).isEqualTo(accepted);
    }

    @Test
    void whatARuleFindsIsKeptAndWhatItRefusesGoesNoFurther() {
        List<JsonNode> seen = new ArrayList<>();
        AccessRule<String> finds = rule(parameters -> {
            seen.add(parameters);
            return "found";
        });
        AccessRule<String> refuses = rule(parameters -> {
            throw new ProviderException(new ErrorResponse(403, "no"));
        });
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("id", 7);

        Exchange allowed = new PlainProvider("left", Set.of(), List.of(finds)).asking("getLamp");
        allowed.parameters(parameters);
        new AccessCheck().filter(new FakeRequest().exchange(allowed).context());
        assertThat(allowed.scopes()).containsEntry(finds, "found");
        assertThat(seen).containsExactly(parameters);

        Exchange refused = new PlainProvider("left", Set.of(), List.of(refuses, finds)).asking("getLamp");
        assertThatThrownBy(() -> new AccessCheck()
                        .filter(new FakeRequest().exchange(refused).context()))
                .isInstanceOf(ProviderException.class);
        assertThat(seen).hasSize(1);
        assertThat(refused.scopes()).isEmpty();
    }

    @Test
    void parametersThatFollowTheDocumentAreKept() {
        Exchange exchange = new PlainProvider("procore").asking("showImage");
        FakeRequest request = new FakeRequest()
                .exchange(exchange)
                .path("id", "1")
                .query("project_id", "56")
                .header("Procore-Company-Id", "8");
        new ParameterValidator().filter(request.context());
        assertThat(exchange.parameters().get("id").asInt()).isEqualTo(1);
        assertThat(exchange.refusedHeaders()).isEmpty();
    }

    @Test
    void onlyNamesOfHeadersAreKept() {
        Exchange exchange = new PlainProvider("procore").asking("showImage");
        FakeRequest request = new FakeRequest()
                .exchange(exchange)
                .path("id", "one")
                .query("project_id", "fifty-six")
                .header("Procore-Company-Id", "8");
        assertThatThrownBy(() -> new ParameterValidator().filter(request.context()))
                .isInstanceOf(InvalidRequest.class);
        assertThat(exchange.refusedHeaders()).isEmpty();
    }

    @Test
    void whereNothingIsAskedForThereAreNoParameters() {
        Exchange exchange = new Exchange(
                new RouteTable(List.of(LEFT)).resolve("GET", "/v1/nothing"),
                URI.create("http://h/"),
                Instant.EPOCH,
                "7");
        new ParameterValidator().filter(new FakeRequest().exchange(exchange).context());
        assertThat(exchange.parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense,", "text/plain, text/plain"})
    void aMediaTypeForNothingStaysIfItCanBeRead(String type, @Nullable String named) {
        Exchange exchange = new Exchange(
                new RouteTable(List.of(LEFT)).resolve("GET", "/v1/nothing"),
                URI.create("http://h/"),
                Instant.EPOCH,
                "7");
        FakeRequest request = new FakeRequest().exchange(exchange).header("Content-Type", type);
        new ContentTypeNormalizer().filter(request.context());
        assertThat(request.header("Content-Type")).isEqualTo(named);
    }

    @Test
    void namesOfHeadersThatAreAgainstTheDocumentAreKept() {
        Exchange exchange = new PlainProvider("procore").asking("showImage");
        FakeRequest request = new FakeRequest()
                .exchange(exchange)
                .path("id", "1")
                .query("project_id", "56")
                .header("Procore-Company-Id", "eight");
        assertThatThrownBy(() -> new ParameterValidator().filter(request.context()))
                .isInstanceOf(InvalidRequest.class);
        assertThat(exchange.refusedHeaders()).containsExactly("Procore-Company-Id");
        assertThat(exchange.parameters()).isEmpty();
    }

    private static AccessRule<String> rule(java.util.function.Function<JsonNode, String> check) {
        return new AccessRule<>() {
            @Override
            public boolean appliesTo(Operation operation) {
                return true;
            }

            @Override
            public String check(Operation operation, JsonNode parameters) {
                return check.apply(parameters);
            }
        };
    }
}
