package dev.darkroom.server.http;

import dev.darkroom.server.spi.CurrentRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Something behind the operations of a small document. */
@Path("/v1/lamps")
@Produces("application/json")
public final class Lamps {

    private final CurrentRequest requests;
    private final CompletableFuture<IOException> cut = new CompletableFuture<>();

    Lamps(CurrentRequest requests) {
        this.requests = requests;
    }

    /** Why the much was not taken. */
    CompletableFuture<IOException> cut() {
        return cut;
    }

    /** All of them. */
    @GET
    public Map<String, Integer> list() {
        return Map.of("lamps", 2);
    }

    /** Takes no body. */
    @POST
    public Map<String, String> add() {
        return Map.of("lamp", "x".repeat(4_000_000));
    }

    /** One that burns, one that burns out, one that cannot be written. */
    @GET
    @Path("{id}")
    public Object get(@PathParam("id") String id) throws IOException {
        return switch (id) {
            case "burning" -> Map.of("lamp", id);
            case "base" -> Map.of("base", requests.base());
            case "full" -> throw new IOException("No space left on device");
            case "unwritable" -> new Unwritable();
            default ->
                (StreamingOutput) output -> {
                    output.write(new byte[100_000]);
                    output.flush();
                    throw new IOException("burnt out");
                };
        };
    }

    /** Reads a body to its end. */
    @PUT
    @Path("{id}/switch/{position}")
    public Map<String, Integer> turn(byte[] body) {
        return Map.of("bytes", body.length);
    }

    /** Much. */
    @GET
    @Path("{id}/bulb")
    @Produces("application/octet-stream")
    public StreamingOutput bulb() {
        return output -> {
            try {
                for (int i = 0; i < 256; i++) {
                    output.write(new byte[64 * 1024]);
                }
            } catch (IOException e) {
                cut.complete(e);
                throw e;
            }
        };
    }

    /** Fails. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        throw new IllegalStateException(id);
    }

    /** Something that JSON cannot say. */
    public static final class Unwritable {

        /** Fails. */
        public String lamp() {
            throw new IllegalStateException("unwritable");
        }

        /** Fails. */
        public String getLamp() {
            throw new IllegalStateException("unwritable");
        }
    }
}
