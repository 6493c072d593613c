package dev.darkroom.server.http;

import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureBytes;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Thumbnail;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serves the bytes of pictures at the addresses that {@link dev.darkroom.server.library.PictureLinks} hands out. */
@Path("/pictures")
public final class PictureFiles {

    private final Pictures pictures;

    /** Serves these pictures. */
    public PictureFiles(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The exact bytes, or the part of them that {@code Range} asks for. */
    @GET
    @Path("{id: [0-9a-f-]{36}}.{extension: [a-z]+}")
    public Response picture(@PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
        Picture picture = pictures.find(parse(id)).orElseThrow(NotFoundException::new);
        PictureBytes bytes = PictureBytes.of(pictures, picture, range);
        Response.ResponseBuilder response = Response.status(bytes.status()).entity((StreamingOutput) bytes::writeTo);
        bytes.headers().forEach(response::header);
        return response.type(picture.facts().type().mediaType()).build();
    }

    /** A small copy, where one can be made. */
    @GET
    @Path("{id: [0-9a-f-]{36}}/thumbnail.jpg")
    public Response thumbnail(@PathParam("id") String id) {
        Picture picture = pictures.find(parse(id)).orElseThrow(NotFoundException::new);
        byte[] jpeg = Thumbnail.jpeg(picture.facts(), offset -> pictures.open(picture, offset))
                .orElseThrow(NotFoundException::new);
        return Response.ok(jpeg, PictureType.JPEG.mediaType())
                .header("Content-Length", jpeg.length)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
