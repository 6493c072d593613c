package dev.darkroom.benchmarks.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The least that the reference server's answers take: a Jetty handler that runs the fewest statements on the same database,
 * prints with Jackson, reads the same files and writes the same uploads to disk. It knows a handful of addresses, checks
 * that the secret is known, and nothing else.
 */
public final class FloorServer extends Handler.Abstract {

    private static final JsonFactory JSON = new JsonFactory();

    private final ProcoreFloor procore;
    private final MonkFloor monk;
    private final MapillaryFloor mapillary;
    private final PictureFloor pictures;

    private FloorServer(Path folder) throws SQLException {
        FloorDatabase database = new FloorDatabase(folder);
        this.procore = new ProcoreFloor(database);
        this.monk = new MonkFloor(database);
        this.mapillary = new MapillaryFloor(database);
        this.pictures = new PictureFloor(database, folder);
    }

    /** Serves a copy of the reference server's data folder until its standard input ends. */
    public static void main(String[] arguments) throws Exception {
        BareServer.run(new FloorServer(Path.of(arguments[0])));
    }

    /** What prints an answer. */
    private interface Printer {
        void print(JsonGenerator json) throws IOException, SQLException;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String[] path = request.getHttpURI().getPath().split("/");
        String base = "http://" + request.getHeaders().get(HttpHeader.HOST);
        String secret = secret(request);
        if (path[1].equals("pictures")) {
            pictures.send(path[2], request.getComponents().getByteBufferPool(), response, callback);
        } else if (request.getMethod().equals("POST")) {
            monk.check(secret);
            PictureFloor.Stored stored = pictures.store(Content.Source.asInputStream(request));
            print(response, callback, json -> monk.add(json, base, path[3], stored));
        } else if (path[1].equals("rest") && path.length == 5) {
            print(response, callback, json -> procore.show(json, base, secret, Long.parseLong(path[4])));
        } else if (path[1].equals("rest")) {
            long total = procore.total(secret);
            response.getHeaders().put("Total", total);
            print(response, callback, json -> procore.list(json, base));
        } else if (path[1].equals("v2")) {
            String client = Request.extractQueryParameters(request).getValue("client_id");
            print(response, callback, json -> mapillary.show(json, client, path[3]));
        } else {
            print(response, callback, json -> monk.show(json, base, secret, path[5]));
        }
        return true;
    }

    private static String secret(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return header == null ? "" : header.substring("Bearer ".length());
    }

    private static void print(Response response, Callback callback, Printer printer) throws IOException, SQLException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            printer.print(json);
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.size());
        response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
    }
}
