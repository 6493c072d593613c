package dev.darkroom.server.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.SecurityScheme;
import dev.darkroom.server.contract.SecurityScheme.Place;
import dev.darkroom.server.http.exchange.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialExtractorTest {

    private static final SecurityScheme TOKEN = new SecurityScheme("token", Place.BEARER, "Authorization");
    private static final SecurityScheme DESK = new SecurityScheme("desk", Place.BASIC, "Authorization");
    private static final SecurityScheme KEY = new SecurityScheme("key", Place.QUERY, "client_id");
    private static final SecurityScheme HEADER = new SecurityScheme("header", Place.HEADER, "X-Key");

    private static @Nullable String shown(SecurityScheme scheme, FakeRequest request, SecurityScheme... all) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        for (SecurityScheme each : all) {
            schemes.put(each.name(), each);
        }
        Operation operation = new Operation(
                "o",
                "GET",
                "/",
                "",
                List.of(),
                null,
                List.of(Set.of()),
                schemes,
                Map.of(),
                0,
                Contract.load("left").operation("getLamp").responses());
        return CredentialExtractor.find(scheme, operation, request.head());
    }

    private static FakeRequest authorization(String value) {
        return new FakeRequest().header("Authorization", value);
    }

    @Test
    void schemesThatShareAHeaderAreToldApartByItsWord() {
        for (String value : new String[] {"Basic a", "basic a", "BASIC a"}) {
            assertThat(shown(DESK, authorization(value), TOKEN, DESK)).isEqualTo(value);
            assertThat(shown(TOKEN, authorization(value), TOKEN, DESK)).isNull();
        }
        assertThat(shown(TOKEN, authorization("bearer a"), TOKEN, DESK)).isEqualTo("bearer a");
        assertThat(shown(DESK, authorization("bearer a"), TOKEN, DESK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digest a", "a", "Bearera", "Basica b", "Bearer"})
    void aWordThatNoneHasIsForTheFirst(String value) {
        assertThat(shown(DESK, authorization(value), DESK, TOKEN)).isEqualTo(value);
        assertThat(shown(TOKEN, authorization(value), DESK, TOKEN)).isNull();
        assertThat(shown(TOKEN, authorization(value), TOKEN, KEY)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void whatIsBlankIsNotShown(String blank) {
        assertThat(shown(TOKEN, authorization(blank), TOKEN)).isNull();
        assertThat(shown(KEY, new FakeRequest().query("client_id", blank), KEY)).isNull();
        assertThat(shown(HEADER, new FakeRequest().header("X-Key", blank), HEADER))
                .isNull();
    }

    @Test
    void aKeyMayStandInACookie() {
        SecurityScheme session = new SecurityScheme("session", Place.COOKIE, "sid");
        assertThat(shown(session, new FakeRequest().header("Cookie", "a=b; sid=c"), session))
                .isEqualTo("c");
        assertThat(shown(session, new FakeRequest().header("sid", "c"), session))
                .isNull();
        assertThat(shown(session, new FakeRequest().header("Cookie", "sid="), session))
                .isNull();
    }

    @Test
    void keysStandWhereTheDocumentSays() {
        FakeRequest request = new FakeRequest().query("client_id", "q").header("x-key", "h");
        assertThat(shown(KEY, request, TOKEN, KEY, HEADER)).isEqualTo("q");
        assertThat(shown(HEADER, request, TOKEN, KEY, HEADER)).isEqualTo("h");
        assertThat(shown(TOKEN, request, TOKEN, KEY, HEADER)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Bearer a, a", "bEARER  a , a", "Bearer a b, a b", "Basic a,", "Bearer,", "Bearera,", "a,"})
    void aTokenStandsBehindItsWord(String shown, @Nullable String secret) {
        assertThat(CredentialExtractor.read(TOKEN, shown).orElse(null)).isEqualTo(secret);
    }

    @Test
    void aKeyIsTheSecretAsItIs() {
        assertThat(CredentialExtractor.read(KEY, "Bearer a")).contains("Bearer a");
        assertThat(CredentialExtractor.read(HEADER, "Basic b")).contains("Basic b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"näme:pa:ss", ":", "a:", ":b"})
    void nameAndPasswordAreDecoded(String pair) {
        String base64 = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        assertThat(CredentialExtractor.read(DESK, "basic " + base64)).contains(pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic *", "Basic", "Basic YQ==", "Bearer YTpi"})
    void whatIsNoNameAndPasswordIsNone(String shown) {
        assertThat(CredentialExtractor.read(DESK, shown)).isEmpty();
    }
}
