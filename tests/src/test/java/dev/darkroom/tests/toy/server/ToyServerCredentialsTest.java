package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.error.ForbiddenException;
import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.lightbox.LightboxClient;
import dev.darkroom.client.lightbox.model.LightForm;
import dev.darkroom.client.lightbox.model.Slide;
import dev.darkroom.tests.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The toy's client proves who calls, and the server believes the right ones. */
class ToyServerCredentialsTest extends ToyTest {

    private static final LightForm LIGHT = LightForm.builder().kelvin(5000).build();

    private LightboxClient.Builder stranger() {
        return LightboxClient.builder().baseUri(toy().uri());
    }

    @Test
    void nameAndPasswordOpenTheDesk() {
        assertThat(toy().client().lightSettings().setLight(LIGHT)).containsEntry("all", 5.0);
        toy().followsTheDocument();
    }

    @Test
    void aWrongPasswordDoesNot() {
        try (LightboxClient other = stranger().frontDesk("näme:pass").build()) {
            assertThatThrownBy(() -> other.lightSettings().setLight(LIGHT))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("UNKNOWN frontDesk");
        }
    }

    @Test
    void eitherOfTwoWaysWillDo() {
        Slide slide = laid("Moon");
        try (LightboxClient operator = stranger().operatorToken("token").build();
                LightboxClient desk = stranger().frontDesk("näme:pa:ss").build()) {
            assertThat(operator.slides().writeCaption(slide.id(), "a")).isEqualTo("„a“");
            assertThat(desk.slides().writeCaption(slide.id(), "b")).isEqualTo("„b“");
            toy().followsTheDocument();
        }
    }

    @Test
    void aKeyInTheQueryOpensTheTable() {
        try (LightboxClient guest = stranger().tableKey("k&y").build();
                LightboxClient other = stranger().tableKey("other").build();
                LightboxClient nobody = stranger().build()) {
            assertThat(guest.slides().listSlides(1)).isEmpty();
            toy().followsTheDocument();
            assertThatThrownBy(() -> other.slides().listSlides(1)).hasMessageContaining("UNKNOWN tableKey");
            assertThatThrownBy(() -> nobody.slides().listSlides(1)).hasMessageContaining("MISSING tableKey");
        }
    }

    @Test
    void aTokenAllowsWhatItsScopesAllow() {
        try (LightboxClient helper = stranger().operatorToken("helper").build()) {
            toy().client().slides().sortSlides(List.of());
            toy().followsTheDocument();
            assertThatThrownBy(() -> helper.slides().sortSlides(List.of()))
                    .isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("SCOPE operatorToken slides:sort");
            toy().followsTheDocument();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "light, Basic bsOkbWU6cGE6c3g=, UNKNOWN frontDesk",
        "light, basic bsOkbWU6cGE6c3g=, UNKNOWN frontDesk",
        "light, Basic *, MALFORMED frontDesk",
        "light, Basic, MALFORMED frontDesk",
        "light, Bearer token, MALFORMED frontDesk",
        "slides, Basic bsOkbWU6cGE6c3M=, MALFORMED operatorToken",
        "slides, token, MALFORMED operatorToken",
        "slides, Bearer, MALFORMED operatorToken",
        "slides, Bearerx, MALFORMED operatorToken",
        "slides, Bearer none, UNKNOWN operatorToken",
    })
    void whatIsWrittenInAnotherWayIsRefused(String what, String authorization, String message) {
        Message.Response answer = toy().send("POST", "/lightbox/" + what, Map.of("Authorization", authorization), "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo("{\"message\":\"" + message + "\"}");
    }

    @Test
    void theWordMayBeInAnyCase() {
        String desk = Base64.getEncoder().encodeToString("näme:pa:ss".getBytes(StandardCharsets.UTF_8));

        assertThat(toy().send(
                                "POST",
                                "/lightbox/light",
                                Map.of(
                                        "Authorization",
                                        "bASIC " + desk,
                                        "Content-Type",
                                        "application/x-www-form-urlencoded"),
                                "kelvin=2000")
                        .status())
                .isEqualTo(200);
    }
}
