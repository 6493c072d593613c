package dev.darkroom.server.console;

import dev.darkroom.server.api.control.model.ControlError;
import dev.darkroom.server.api.control.model.DecisionOutcome;
import dev.darkroom.server.api.control.model.RedeliverWebhookParameters;
import dev.darkroom.server.api.control.model.RemoveFaultParameters;
import dev.darkroom.server.api.control.model.StrictSetting;
import dev.darkroom.server.api.control.model.TakeDecisionParameters;
import dev.darkroom.server.library.BrowserHeaders;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Thumbnail;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.ProviderException;
import dev.darkroom.server.world.Worlds;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The control plane as pages. Whoever may call the control plane may see them; pages of others may not send its forms. */
@Path("/__darkroom/ui")
@Produces(MediaType.TEXT_HTML + "; charset=UTF-8")
public final class Console {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final Handles handles;
    private final PageData data;
    private final CurrentRequest request;
    private final Worlds worlds;
    private final Pictures pictures;

    /** Shows and moves these, for the world that is called. */
    public Console(Handles handles, CurrentRequest request, Worlds worlds, Pictures pictures) {
        this.handles = handles;
        this.data = new PageData(handles, request, pictures);
        this.request = request;
        this.worlds = worlds;
        this.pictures = pictures;
    }

    /** What there is. */
    @GET
    public Response overview() {
        return page(Page.OVERVIEW, OK, null, null);
    }

    /** Each of the other pages. */
    @GET
    @Path("{page: [a-z]+}")
    public Response page(@PathParam("page") String name, @QueryParam("older_than") @Nullable Long olderThan) {
        for (Page page : Page.values()) {
            if (page.path().equals("/" + name)) {
                return page(page, OK, null, olderThan);
            }
        }
        throw new NotFoundException();
    }

    /** A small copy of a picture, apart from those that the journal counts. */
    @GET
    @Path("pictures/{id}")
    @Produces("image/jpeg")
    public Response thumbnail(@PathParam("id") String id) {
        Picture picture = uuid(id).flatMap(pictures::find).orElseThrow(NotFoundException::new);
        byte[] jpeg = Thumbnail.jpeg(picture.facts(), offset -> pictures.open(picture, offset, Long.MAX_VALUE))
                .orElseThrow(NotFoundException::new);
        Response.ResponseBuilder response = Response.ok(jpeg);
        BrowserHeaders.of(PictureType.JPEG, id + "-thumbnail.jpg").forEach(response::header);
        return response.build();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Turns strict mode on or off. */
    @POST
    @Path("strict")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response clearJournal(InputStream body) {
        return then(Page.JOURNAL, () -> handles.journal().clearJournal());
    }

    /** Plants a fault. */
    @POST
    @Path("faults")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plantFault(InputStream body) throws IOException {
        Form form = Form.read(body);
        return then(Page.FAULTS, () -> handles.faults().plantFault(data.fault(form.all())));
    }

    /** Removes a fault. */
    @POST
    @Path("faults/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
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
            return secured(Response.status(SEE_OTHER).header("Location", root() + page.path()));
        } catch (ProviderException e) {
            String message = e.answer().body() instanceof ControlError error ? error.message() : "It was refused.";
            return page(page, e.answer().status(), message, null);
        } catch (IllegalArgumentException e) {
            return page(page, 400, "Something in the form is not what it should be.", null);
        }
    }

    private Response page(Page page, int status, @Nullable String error, @Nullable Long olderThan) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("world", worlds.current().id());
        frame.put("error", error == null ? "" : error);
        return secured(Response.status(status).entity(page.print(root(), frame, data.of(page, olderThan))));
    }

    private String root() {
        return request.base().getRawPath() + "__darkroom/ui";
    }

    private static Response secured(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", Page.SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                // Without a referrer a browser names no origin either, and the forms would be taken for those of
                // others.
                .header("Referrer-Policy", "same-origin")
                .build();
    }
}
