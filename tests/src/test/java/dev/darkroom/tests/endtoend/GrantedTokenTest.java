package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.oauth.TokenGrant;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageListEntry;
import dev.darkroom.conform.Tape;
import dev.darkroom.junit.TestWorld;
import dev.darkroom.tests.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client of Procore that is handed its tokens by a token endpoint. */
class GrantedTokenTest {

    @Test
    void aTokenThatServesNoMoreIsReplaced() {
        Deque<String> tokens = new ArrayDeque<>(List.of("revoked", "procore-demo-token"));
        try (TestWorld world = TestWorld.make();
                Tape login = Tape.start(request -> token(tokens.remove()));
                ProcoreClient procore = ProcoreClient.builder()
                        .baseUri(world.uri())
                        .bearerToken(TokenGrant.refreshToken(login.uri().resolve("/oauth/token"), "app", "secret", "r"))
                        .build()) {
            List<ImageListEntry> images = procore.images().listImages(8, 56);

            assertThat(images).isNotEmpty().allMatch(Image.class::isInstance);
            assertThat(tokens).isEmpty();
            assertThat(ProcoreClient.TOKEN_URL).hasScheme("https").hasHost("login.procore.com");
        }
    }

    /** Each runs out at once, so that the second call asks for another one. */
    private static Message.Response token(String value) {
        String body = "{\"access_token\": \"" + value + "\", \"token_type\": \"bearer\", \"expires_in\": 0}";
        return new Message.Response(
                200, Map.of("Content-Type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }
}
