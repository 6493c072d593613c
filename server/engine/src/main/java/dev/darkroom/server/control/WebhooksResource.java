package dev.darkroom.server.control;

import dev.darkroom.server.api.control.WebhooksApi;
import dev.darkroom.server.api.control.model.Delivery;
import dev.darkroom.server.api.control.model.DeliveryList;
import dev.darkroom.server.api.control.model.RedeliverWebhookParameters;
import dev.darkroom.server.journal.Deliveries;
import dev.darkroom.server.journal.Secrets;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Shows which webhooks were called, without secrets, and calls them again. */
final class WebhooksResource implements WebhooksApi {

    private final Supplier<Deliveries> deliveries;
    private final WebhookCalls calls;
    private final Secrets secrets;

    WebhooksResource(Supplier<Deliveries> deliveries, WebhookCalls calls, Secrets secrets) {
        this.deliveries = deliveries;
        this.calls = calls;
        this.secrets = secrets;
    }

    @Override
    public ListDeliveriesResponse listDeliveries() {
        return ListDeliveriesResponse.ok(DeliveryList.builder()
                .deliveries(deliveries.get().all().stream().map(this::shown).toList())
                .build());
    }

    @Override
    public ClearDeliveriesResponse clearDeliveries() {
        deliveries.get().clear();
        return ClearDeliveriesResponse.noContent();
    }

    @Override
    public RedeliverWebhookResponse redeliverWebhook(RedeliverWebhookParameters parameters) {
        return RedeliverWebhookResponse.created(shown(calls.repeat(deliveries
                .get()
                .find(parameters.deliveryId())
                .orElseThrow(
                        () -> ControlErrors.failure(404, "There is no delivery " + parameters.deliveryId() + ".")))));
    }

    private Delivery shown(dev.darkroom.server.journal.Delivery delivery) {
        return Delivery.builder()
                .id(delivery.id())
                .sentAt(delivery.sentAt().atOffset(ZoneOffset.UTC))
                .uri(secrets.header("Location", delivery.address().toString()))
                .body(secrets.body(delivery.body()))
                .status(delivery.status())
                .failure(delivery.failure())
                .durationMillis(delivery.took().toMillis())
                .repeats(delivery.repeats())
                .build();
    }
}
