package dev.darkroom.server.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.WireDialect;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable routes = new RouteTable(List.of(new PlainProvider("left"), new PlainProvider("right")));

    private String owner(String method, String path) {
        ResolvedRequest resolved = routes.resolve(method, path);
        return resolved.provider() == null ? "nobody" : resolved.provider().name();
    }

    private @Nullable String operation(String method, String path) {
        Operation operation = routes.resolve(method, path).operation();
        return operation == null ? null : operation.id();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/lamps, listLamps",
        "POST, /v1/lamps, addLamp",
        "GET, /v1/lamps/, listLamps",
        "HEAD, /v1/lamps, listLamps",
        "OPTIONS, /v1/lamps,",
        "PUT, /v1/lamps,",
        "get, /v1/lamps,",
        "GET, /v1/lamps/7, getLamp",
        "GET, /v1/lamps/a%2Fb, getLamp",
        "GET, /v1/lamps/brightest, getBrightest",
        "DELETE, /v1/lamps/brightest,",
        "GET, /v1/lamps/brightest/bulb, getBulb",
        "PUT, /v1/lamps/brightest/switch/on, turn",
        "GET, /v1/lamps/7/bulb, getBulb",
        "GET, /v1/lamps/7/bulbs,",
        "GET, /V1/lamps,",
        "GET, /v1/files/a, getFolder",
        "GET, /v1/files/a.b, getFile",
        "GET, /v1/files/a.tar.gz, getArchive",
        "GET, /v1/files/.b, getFolder",
        "GET, /v1/files/a., getFolder",
        "GET, /v1/cups/set/set, getPart",
        "GET, /v1/cups/no1/no1, getPartOfNumber",
        "GET, /v1/other, getAnything",
        "GET, /,",
        "GET, '',",
        "GET, /v1,",
    })
    void findsTheOperation(String method, String path, @Nullable String id) {
        assertThat(operation(method, path)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/lamps, left",
        "PUT, /v1/lamps, left",
        "OPTIONS, /v1/rooms, right",
        "GET, /v1/lamps/7/bulbs, nobody",
        "GET, /v1/lamps/7/bulb/x, left",
        "GET, /v1/lamps/7/switch, right",
        "PUT, /v1/lamps/7/switch/on, right",
        "GET, /v1/lamps/brightest/switch/on/and/on, right",
        "GET, /v1/files/a/b/c, left",
        "GET, /v1, nobody",
        "GET, /, nobody",
        "GET, /elsewhere, nobody",
        "POST, /v1/shared/1, nobody",
        "GET, /v1/cups/big/lid, nobody",
        "GET, /v1/cups/big, left",
        "GET, /v1/shared/1, left",
        "PUT, /v1/shared/1, right",
        "GET, //v1//lamps//7, left",
    })
    void findsWhoseItIsAndNobodyWhereTwoHaveTheSameRight(String method, String path, String provider) {
        assertThat(owner(method, path)).isEqualTo(provider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/im", "/v2/im/", "/v2/im/a/b/c", "/v2/im/a/bb", "/V2/im/a", "/x/v2/im/a"})
    void findsNothingBesideThePathsOfADocument(String path) {
        RouteTable mapillary = new RouteTable(List.of(new PlainProvider("mapillary")));
        assertThat(mapillary.resolve("GET", path).operation()).isNull();
    }

    @Test
    void findsEveryOperationOfEveryDocumentByItsPath() throws IOException {
        Properties index = new Properties();
        try (InputStream names = getClass().getResourceAsStream("/dev/darkroom/specs/index.properties")) {
            index.load(names);
        }
        List<PlainProvider> providers =
                index.stringPropertyNames().stream().map(PlainProvider::new).toList();
        RouteTable all = new RouteTable(providers);
        assertThat(providers).hasSizeGreaterThan(4);
        for (PlainProvider provider : providers) {
            for (Operation operation : Contract.load(provider.name()).operations()) {
                String path = operation.path().replaceAll("\\{[^}]+}", "some-value");
                assertThat(all.resolve(operation.method(), path).operation()).isEqualTo(operation);
                assertThat(all.resolve(operation.method(), path + "/").operation())
                        .isEqualTo(operation);
                assertThat(all.resolve("OPTIONS", path).operation()).isNull();
                assertThat(all.resolve(operation.method(), path).provider()).isEqualTo(provider);
            }
        }
    }

    @Test
    void theOrderOfTheProvidersDoesNotMatter() {
        RouteTable other = new RouteTable(List.of(new PlainProvider("right"), new PlainProvider("left")));
        for (String path : List.of("/v1/lamps/7/bulbs", "/v1", "/v1/shared/1", "/v1/lamps/7", "/v1/other")) {
            for (String method : List.of("GET", "PUT", "POST")) {
                assertThat(other.resolve(method, path).operation())
                        .isEqualTo(routes.resolve(method, path).operation());
                assertThat(other.resolve(method, path).provider())
                        .isEqualTo(routes.resolve(method, path).provider());
            }
        }
    }

    @Test
    void twoProvidersCannotHaveTheSameOperation() {
        assertThatThrownBy(() -> new RouteTable(List.of(new PlainProvider("left"), new PlainProvider("twin"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /v1/lamps/{lamp}")
                .hasMessageContaining("left")
                .hasMessageContaining("twin");
    }

    @ParameterizedTest
    @CsvSource({
        "/old/lamps/7, /v1/lamps/7",
        "/old, /v1",
        "/old/old/old, /v1/old/old",
        "/old/, /v1/",
        "/v0/lamps/7, /v1/lamps/7",
        "/older/lamps, /older/lamps",
        "/v0/files, /v0/files",
        "/x/old/lamps, /x/old/lamps",
        "/v1/lamps, /v1/lamps",
        "/, /",
        "'', ''",
    })
    void knowsAliasesByWholeSegments(String path, String canonical) {
        assertThat(routes.canonical(path)).isEqualTo(canonical);
    }

    @Test
    void anAliasHidesNoOperationOfAnotherProvider() {
        assertThatThrownBy(() -> new RouteTable(List.of(new PlainProvider("left"), new PlainProvider("hidden"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/old/lamps");
    }

    @Test
    void twoProvidersCannotHaveTheSameAlias() {
        assertThatThrownBy(() -> new RouteTable(List.of(new PlainProvider("left"), new PlainProvider("namesake"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/old");
    }

    @Test
    void mannersComeWithTheProviderAndAreThePlainOnesForNobody() {
        assertThat(routes.resolve("GET", "/v1/lamps").dialect().accept()).isEqualTo(WireDialect.Accept.IGNORE);
        assertThat(routes.resolve("PUT", "/v1/lamps").dialect().jsonMediaType()).isEqualTo("application/left+json");
        assertThat(routes.resolve("GET", "/v1").dialect().accept()).isEqualTo(WireDialect.Accept.HONOR);
    }

    @Test
    void rulesStandOnTheOperationsTheyApplyTo() {
        AccessRule<String> rule = new AccessRule<>() {
            @Override
            public boolean appliesTo(Operation operation) {
                return operation.path().contains("{id}");
            }

            @Override
            public String check(Operation operation, com.fasterxml.jackson.databind.JsonNode parameters) {
                return "";
            }
        };
        RouteTable ruled = new RouteTable(List.of(new PlainProvider("left", Set.of(), List.of(rule))));
        assertThat(ruled.resolve("GET", "/v1/lamps/7").access()).containsExactly(rule);
        assertThat(ruled.resolve("GET", "/v1/lamps").access()).isEmpty();
        assertThat(ruled.resolve("PATCH", "/v1/lamps/7").access()).isEmpty();
    }

    @Test
    @Timeout(10)
    void aPathOfAnyLengthIsLookedUpInOnePass() {
        assertThat(owner("GET", "/v1/lamps/7/bulb" + "/x".repeat(1_000_000))).isEqualTo("left");
        assertThat(owner("GET", "/".repeat(1_000_000))).isEqualTo("nobody");
        assertThat(operation("GET", "/v1/files/" + "a.".repeat(1_000_000) + "b"))
                .isEqualTo("getFile");
        assertThat(operation("GET", "/v1/files/a" + ".tar".repeat(1_000_000) + ".gz"))
                .isEqualTo("getArchive");
    }
}
