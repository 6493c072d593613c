package dev.darkroom.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.ErrorResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlAccessTest {

    private static final String TOKEN = "a-token-of-some-length";

    private final ControlAccess closed = new ControlAccess(null);
    private final ControlAccess guarded = new ControlAccess(TOKEN);

    private static int status(ControlAccess access, String peer, String base, Map<String, String> headers)
            throws UnknownHostException {
        Optional<ErrorResponse> refusal =
                access.refusal(null, InetAddress.getByName(peer), URI.create(base), headers::get);
        return refusal.map(ErrorResponse::status).orElse(200);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080/",
        "127.8.9.10, http://127.8.9.10/",
        "127.0.0.1, http://localhost:8080/",
        "127.0.0.1, http://LOCALHOST/",
        "127.0.0.1, http://darkroom.localhost:1/",
        "::1, http://[::1]:8080/",
    })
    void thisMachineMay(String peer, String base) throws Exception {
        assertThat(status(closed, peer, base, Map.of())).isEqualTo(200);
        assertThat(status(guarded, peer, base, Map.of())).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.7, http://127.0.0.1:8080/",
        "10.0.0.1, http://localhost/",
        "fe80::1, http://[::1]/",
        "127.0.0.1, http://rebound.example:8080/",
        "127.0.0.1, http://localhost.example/",
        "127.0.0.1, http://127.0.0.1.example/",
        "127.0.0.1, http://notlocalhost/",
        "127.0.0.1, http://192.168.1.7/",
        "127.0.0.1, http://my_host/",
    })
    void othersNeedTheToken(String peer, String base) throws Exception {
        assertThat(status(closed, peer, base, Map.of())).isEqualTo(403);
        assertThat(status(guarded, peer, base, Map.of())).isEqualTo(401);
        assertThat(status(guarded, peer, base, Map.of("Authorization", "Bearer " + TOKEN)))
                .isEqualTo(200);
        assertThat(status(guarded, peer, base, Map.of("Authorization", "bearer  " + TOKEN)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a-token-of-some-lengt", "a-token-of-some-length-", "A-TOKEN-OF-SOME-LENGTH", "null"})
    void aWrongTokenIsRefusedOnThisMachineToo(String token) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        assertThat(status(guarded, "127.0.0.1", "http://127.0.0.1/", headers)).isEqualTo(401);
        assertThat(status(closed, "127.0.0.1", "http://127.0.0.1/", headers)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"})
    void aProxySpeaksForSomebodyElse(String header) throws Exception {
        assertThat(status(closed, "127.0.0.1", "http://127.0.0.1/", Map.of(header, "127.0.0.1")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:8081",
        "Origin, https://127.0.0.1:8080",
        "Origin, http://localhost:8080",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, new-value",
    })
    void pagesOfOthersMayNotWhateverTheyShow(String header, String value) throws Exception {
        Map<String, String> headers = Map.of(header, value, "Authorization", "Bearer " + TOKEN);
        assertThat(status(guarded, "127.0.0.1", "http://127.0.0.1:8080/", headers))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://127.0.0.1:8080", "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none"})
    void ourOwnPagesMay(String header, String value) throws Exception {
        assertThat(status(closed, "127.0.0.1", "http://127.0.0.1:8080/", Map.of(header, value)))
                .isEqualTo(200);
    }

    @Test
    void aReboundNameDoesNotMakeAPageOurs() throws Exception {
        Map<String, String> headers = Map.of("Origin", "http://rebound.example:8080");
        assertThat(status(closed, "127.0.0.1", "http://rebound.example:8080/", headers))
                .isEqualTo(403);
    }

    @Test
    void healthIsForEverybodyButPagesOfOthers() throws Exception {
        var live = Contract.load(ControlPlane.NAME).operation("getLiveness");
        InetAddress stranger = InetAddress.getByName("10.0.0.1");
        URI base = URI.create("http://darkroom.example/");

        assertThat(guarded.refusal(live, stranger, base, name -> null)).isEmpty();
        assertThat(guarded.refusal(live, stranger, base, Map.of("Origin", "https://evil.example")::get))
                .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(403));
    }

    @Test
    void aSenderOfWhomNothingIsKnownIsNotThisMachine() {
        assertThat(closed.refusal(null, null, URI.create("http://127.0.0.1/"), name -> null))
                .isPresent();
    }
}
