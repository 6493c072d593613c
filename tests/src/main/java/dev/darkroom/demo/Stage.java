package dev.darkroom.demo;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.http.Connections;
import dev.darkroom.client.http.JerseyTransport;
import dev.darkroom.client.http.Transport;
import dev.darkroom.server.admin.DrawnPictures;
import dev.darkroom.server.library.PictureType;
import dev.darkroom.server.library.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.Supplier;

/** Where stories are told: the server's address, pictures to work with, and the audience. */
final class Stage {

    private final URI server;
    private final DrawnPictures pictures;
    private final PrintWriter out;
    private int held;
    private int failed;

    /** @param folder where pictures are drawn */
    Stage(URI server, Path folder, PrintWriter out) {
        this.server = server;
        this.pictures = new DrawnPictures(folder);
        this.out = out;
    }

    URI server() {
        return server;
    }

    /** A transport that tells what it carries. */
    Transport transport() {
        return new ToldTransport(new JerseyTransport(Connections.DEFAULT), out);
    }

    /** Draws a picture with a camera's notes in it. */
    Path picture(String motif) {
        return pictures.draw(
                motif,
                PictureType.JPEG,
                OffsetDateTime.parse("2024-05-17T09:30:00Z"),
                new Position(52.520008, 13.404954));
    }

    void begin(Story story) {
        out.println();
        out.println("== " + story.title());
        out.flush();
    }

    /** Tells what should be true now, and whether it is. */
    void expect(String effect, boolean holds) {
        out.println((holds ? "   ok   " : "   FAIL ") + effect);
        out.flush();
        if (holds) {
            held++;
        } else {
            failed++;
        }
    }

    /** Expects a call to be refused with a status. */
    void expectRefusal(String effect, int status, Supplier<?> call) {
        try {
            call.get();
            expect(effect, false);
        } catch (ApiException e) {
            expect(effect + " (" + status + ")", e.status() == status);
        }
    }

    /** Whether an address that the server handed out serves the exact bytes of a file. */
    boolean serves(String url, Path file) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        try (InputStream bytes = connection.getInputStream()) {
            return Arrays.equals(bytes.readAllBytes(), Files.readAllBytes(file));
        } finally {
            connection.disconnect();
        }
    }

    /** Whether a download is the exact bytes of a file. */
    boolean same(Download download, Path file) throws IOException {
        try (download) {
            return Arrays.equals(download.stream().readAllBytes(), Files.readAllBytes(file));
        }
    }

    int held() {
        return held;
    }

    int failed() {
        return failed;
    }
}
