package dev.darkroom.server.console;

import dev.darkroom.server.api.control.model.ControlError;
import dev.darkroom.server.api.control.model.DecisionOutcome;
import dev.darkroom.server.api.control.model.RedeliverWebhookParameters;
import dev.darkroom.server.api.control.model.RemoveFaultParameters;
import dev.darkroom.server.api.control.model.StrictSetting;
import dev.darkroom.server.api.control.model.TakeDecisionParameters;
import dev.darkroom.server.spi.ProviderException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** The forms of the console. Pages of others may not send them, as they may not call the control plane. */
@Path("/__darkroom/ui")
@Produces(MediaType.TEXT_HTML + "; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ConsoleForms {

    private static final int BAD_REQUEST = 400;

    private final Handles handles;
    private final PageData data;
    private final PagePrinter printer;

    ConsoleForms(Handles handles, PageData data, PagePrinter printer) {
        this.handles = handles;
        this.data = data;
        this.printer = printer;
    }

    /** Turns strict mode on or off. */
    @POST
    @Path("strict")
    public Response strict(InputStream body) throws IOException {
        Form form = Form.read(body);
        return then(
                Page.OVERVIEW,
                () -> handles.strictness()
                        .setStrictMode(StrictSetting.builder()
                                .enabled(Boolean.valueOf(form.text("enabled")))
                                .build()));
    }

    /** Forgets all calls. */
    @POST
    @Path("journal/clear")
    public Response clearJournal(InputStream body) {
        return then(Page.JOURNAL, () -> handles.journal().clearJournal());
    }

    /** Plants a fault. */
    @POST
    @Path("faults")
    public Response plantFault(InputStream body) throws IOException {
        Form form = Form.read(body);
        return then(Page.FAULTS, () -> handles.faults().plantFault(data.fault(form.all())));
    }

    /** Removes a fault. */
    @POST
    @Path("faults/remove")
    public Response removeFault(InputStream body) throws IOException {
        Form form = Form.read(body);
        return then(
                Page.FAULTS,
                () -> handles.faults()
                        .removeFault(RemoveFaultParameters.builder()
                                .faultId(UUID.fromString(form.text("id")))
                                .build()));
    }

    /** Decides about something that waits. */
    @POST
    @Path("decisions")
    public Response decide(InputStream body) throws IOException {
        Form form = Form.read(body);
        return then(
                Page.DECISIONS,
                () -> handles.decisions()
                        .takeDecision(
                                TakeDecisionParameters.builder()
                                        .provider(form.text("provider"))
                                        .kind(form.text("kind"))
                                        .pendingId(form.text("id"))
                                        .build(),
                                DecisionOutcome.builder()
                                        .outcome(form.text("outcome"))
                                        .build()));
    }

    /** Calls a webhook again. */
    @POST
    @Path("webhooks/redeliver")
    public Response redeliver(InputStream body) throws IOException {
        Form form = Form.read(body);
        return then(
                Page.WEBHOOKS,
                () -> handles.webhooks()
                        .redeliverWebhook(RedeliverWebhookParameters.builder()
                                .deliveryId(UUID.fromString(form.text("id")))
                                .build()));
    }

    /** Does something, and shows the page anew; or what was wrong with it. */
    private Response then(Page page, Runnable action) {
        try {
            action.run();
            return printer.to(page);
        } catch (ProviderException e) {
            String message = e.answer().body() instanceof ControlError error ? error.message() : "It was refused.";
            return printer.refused(page, e.answer().status(), message);
        } catch (IllegalArgumentException e) {
            return printer.refused(page, BAD_REQUEST, "Something in the form is not what it should be.");
        }
    }
}
