package dev.darkroom.server.console;

import dev.darkroom.server.library.BrowserHeaders;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Thumbnail;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The control plane as pages. Whoever may call the control plane may see them. */
@Path("/__darkroom/ui")
@Produces(MediaType.TEXT_HTML + "; charset=UTF-8")
public final class ConsolePages {

    private final PagePrinter printer;
    private final Pictures pictures;

    ConsolePages(PagePrinter printer, Pictures pictures) {
        this.printer = printer;
        this.pictures = pictures;
    }

    /** What there is. */
    @GET
    public Response overview() {
        return printer.page(Page.OVERVIEW, null);
    }

    /** Each of the other pages. */
    @GET
    @Path("{page: [a-z]+}")
    public Response page(@PathParam("page") String name, @QueryParam("older_than") @Nullable Long olderThan) {
        for (Page page : Page.values()) {
            if (page.path().equals("/" + name)) {
                return printer.page(page, olderThan);
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
}
