package dev.darkroom.server.console;

import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.world.Worlds;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints pages of the console for whoever asks, in the world that is asked. Safe for use by several threads. */
final class PagePrinter {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final PageData data;
    private final CurrentRequest request;
    private final Worlds worlds;

    PagePrinter(PageData data, CurrentRequest request, Worlds worlds) {
        this.data = data;
        this.request = request;
        this.worlds = worlds;
    }

    /** @param olderThan of a page of the journal; null for its first */
    Response page(Page page, @Nullable Long olderThan) {
        return page(page, OK, "", olderThan);
    }

    /** A page that says what was wrong with a form of it. */
    Response refused(Page page, int status, String why) {
        return page(page, status, why, null);
    }

    /** Leads to a page. */
    Response to(Page page) {
        return secured(Response.status(SEE_OTHER).header("Location", root() + page.path()));
    }

    private Response page(Page page, int status, String error, @Nullable Long olderThan) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("world", worlds.current().id());
        frame.put("error", error);
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
