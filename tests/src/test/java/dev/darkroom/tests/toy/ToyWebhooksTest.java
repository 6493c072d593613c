package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.error.WebhookException;
import dev.darkroom.client.lightbox.LightboxWebhooks;
import dev.darkroom.client.lightbox.model.SlideLook;
import dev.darkroom.client.webhook.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deliveries as the toy's application reads them. */
class ToyWebhooksTest {

    private static final UUID ID = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");

    private static <T> T read(Webhook<T> webhook, String body) {
        return webhook.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookException refusal(Webhook<?> webhook, String body) {
        return Objects.requireNonNull(catchThrowableOfType(WebhookException.class, () -> read(webhook, body)));
    }

    @Test
    void aDeliveryIsTheClassOfItsBody() {
        SlideLook look = read(
                LightboxWebhooks.tellShown(),
                "{\"slide\":{\"id\":\"" + ID + "\",\"colour\":\"ultraviolet\"},\"from\":\"afar\"}");

        assertThat(look.slide().id()).isEqualTo(ID);
        assertThat(look.slide().colour().toString()).isEqualTo("ultraviolet");
        assertThat(look.additionalProperties()).containsEntry("from", "afar");
        assertThat(look.hasVisitor()).isFalse();
    }

    @Test
    void itMayBeAList() {
        assertThat(read(LightboxWebhooks.tellGone(), "[\"" + ID + "\"]")).containsExactly(ID);
        assertThat(refusal(LightboxWebhooks.tellGone(), "[null]")).hasMessageContaining("null");
    }

    @Test
    void aRefusalSaysWhere() {
        WebhookException refusal =
                refusal(LightboxWebhooks.tellShown(), "{\"slide\":{\"id\":\"" + ID + "\",\"colour\":[]}}");

        assertThat(refusal.path()).isEqualTo("$.slide.colour");
        assertThat(refusal).hasMessageStartingWith("tell_shown: ").hasMessageContaining("$.slide.colour");
    }
}
