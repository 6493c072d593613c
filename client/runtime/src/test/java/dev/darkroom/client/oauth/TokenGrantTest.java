package dev.darkroom.client.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenGrantTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.com/t", "ftp://localhost/t", "/t", "mailto:a@b", "https:///t"})
    void secretsGoNowhereInTheClear(String url) {
        assertThatThrownBy(() -> TokenGrant.clientCredentials(URI.create(url), "id", "geheim"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://login.example.com/t",
                "http://localhost:80/t",
                "http://127.0.0.1/t",
                "http://[::1]:8080/t"
            })
    void goodEndpointsAreTaken(String url) {
        assertThat(TokenGrant.clientCredentials(URI.create(url), "id", "geheim").tokenUrl())
                .isEqualTo(URI.create(url));
    }

    @Test
    void nothingThatIsPrintedIsSecret() {
        TokenGrant grant =
                TokenGrant.refreshToken(URI.create("https://login.example.com/t"), "id", "geheim", "geheim too");

        assertThat(grant).hasToString("TokenGrant[refresh_token at login.example.com]");
        assertThat(grant.parameters()).containsEntry("refresh_token", "geheim too");
    }
}
