package dev.darkroom.demo;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.JerseyTransport;
import dev.darkroom.client.http.Transport;
import dev.darkroom.server.demo.DrawnPictures;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Where stories are told: the server's address, pictures to work with, and the audience. */
final class Stage {

    private final URI server;
    private final DrawnPictures pictures;
    private final PrintWriter out;
    private final List<String> missing = new ArrayList<>();
    private String title = "";
    private int held;

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
        return new ToldTransport(new JerseyTransport(ConnectionOptions.DEFAULT), out);
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
        title = story.title();
        out.println();
        out.println("== " + title);
        out.flush();
    }

    /** Tells what should be true now, and whether it is. */
    void expect(String effect, boolean holds) {
        out.println((holds ? "   ok   " : "   FAIL ") + effect);
        out.flush();
        if (holds) {
            held++;
        } else {
            missing.add(title.replaceFirst(":.*", ": ") + effect);
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

    /** Tells how it went; what is missing is named again, because it may be far up. */
    void end() {
        out.println();
        if (complete()) {
            out.println("All " + held + " effects were there.");
        } else {
            out.println(missing.size() + " of " + (held + missing.size()) + " effects missing:");
            missing.forEach(effect -> out.println("   " + effect));
        }
        out.flush();
    }

    /** Whether nothing was missing. */
    boolean complete() {
        return missing.isEmpty();
    }
}
