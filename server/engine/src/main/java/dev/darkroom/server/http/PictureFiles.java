package dev.darkroom.server.http;

import dev.darkroom.server.library.BrowserHeaders;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureBytes;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.library.Preconditions;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Thumbnail;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Serves the bytes of pictures at the addresses that {@link dev.darkroom.server.library.PictureLinks} hands out. */
@Path("/pictures")
public final class PictureFiles {

    private final Pictures pictures;

    /** Serves these pictures. */
    public PictureFiles(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The exact bytes, or the part of them that {@code Range} asks for, under the conditions of the request. */
    @GET
    @Path("{id: [0-9a-f-]{36}}.{extension: [a-z]+}")
    public Response picture(@PathParam("id") String id, @Context HttpHeaders request) {
        Picture picture = find(id);
        PictureBytes bytes = PictureBytes.of(pictures, picture, headers(request));
        Response.ResponseBuilder response = Response.status(bytes.status());
        bytes.headers().forEach(response::header);
        if (bytes.hasBytes()) {
            response.entity((StreamingOutput) bytes::writeTo)
                    .type(picture.facts().type().mediaType());
        }
        return response.build();
    }

    /** A small copy, where one can be made. */
    @GET
    @Path("{id: [0-9a-f-]{36}}/thumbnail.jpg")
    public Response thumbnail(@PathParam("id") String id, @Context HttpHeaders request) {
        Picture picture = find(id);
        Preconditions conditions = Preconditions.of(picture, "-thumbnail", headers(request));
        if (conditions.status() != Preconditions.OK) {
            return validated(Response.status(conditions.status()), picture, conditions);
        }
        byte[] jpeg = Thumbnail.jpeg(picture.facts(), offset -> pictures.open(picture, offset, Long.MAX_VALUE))
                .orElseThrow(NotFoundException::new);
        Response.ResponseBuilder response =
                Response.ok(jpeg, PictureType.JPEG.mediaType()).header("Content-Length", jpeg.length);
        BrowserHeaders.of(PictureType.JPEG, picture.id() + "-thumbnail.jpg").forEach(response::header);
        return validated(response, picture, conditions);
    }

    private Picture find(String id) {
        return pictures.find(parse(id)).orElseThrow(NotFoundException::new);
    }

    private static UnaryOperator<String> headers(HttpHeaders request) {
        return name -> Objects.requireNonNullElse(request.getHeaderString(name), "");
    }

    private static Response validated(Response.ResponseBuilder response, Picture picture, Preconditions conditions) {
        return response.header("ETag", conditions.entityTag())
                .lastModified(Date.from(picture.addedAt()))
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
