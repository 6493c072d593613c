package dev.darkroom.server.http;

import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.PictureBytes;
import dev.darkroom.server.library.Pictures;
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
        Preconditions conditions = conditions(picture, "", request);
        String range = conditions.isRangeWanted() ? request.getHeaderString("Range") : null;
        PictureBytes bytes = PictureBytes.of(pictures, picture, range);
        if (conditions.status() != Preconditions.OK) {
            return validated(Response.status(conditions.status()), picture, conditions);
        }
        Response.ResponseBuilder response = Response.status(bytes.status()).entity((StreamingOutput) bytes::writeTo);
        bytes.headers().forEach(response::header);
        return validated(response.type(picture.facts().type().mediaType()), picture, conditions);
    }

    /** A small copy, where one can be made. */
    @GET
    @Path("{id: [0-9a-f-]{36}}/thumbnail.jpg")
    public Response thumbnail(@PathParam("id") String id, @Context HttpHeaders request) {
        Picture picture = find(id);
        Preconditions conditions = conditions(picture, "-thumbnail", request);
        if (conditions.status() != Preconditions.OK) {
            return validated(Response.status(conditions.status()), picture, conditions);
        }
        byte[] jpeg = Thumbnail.jpeg(picture.facts(), offset -> pictures.open(picture, offset))
                .orElseThrow(NotFoundException::new);
        Response.ResponseBuilder response = Response.ok(jpeg, PictureType.JPEG.mediaType())
                .header("Content-Length", jpeg.length)
                .header("X-Content-Type-Options", "nosniff");
        return validated(response, picture, conditions);
    }

    private Picture find(String id) {
        return pictures.find(parse(id)).orElseThrow(NotFoundException::new);
    }

    /** The bytes of a picture never change, so their digest names them. */
    private static Preconditions conditions(Picture picture, String variant, HttpHeaders request) {
        return new Preconditions(
                '"' + picture.sha256() + variant + '"',
                picture.addedAt(),
                name -> Objects.requireNonNullElse(request.getHeaderString(name), ""));
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
