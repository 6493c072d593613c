package dev.darkroom.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import picocli.CommandLine;

/**
 * Does once what starts and first calls do, and ends, for a Java that writes down which classes that takes
 * ({@code -XX:ArchiveClassesAtExit}, {@code -XX:AOTCacheOutput}).
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * Ends with exit code 0, or 1 when the server did not start or answer.
     *
     * @param arguments a folder for the server's data, which is empty or missing
     */
    public static void main(String[] arguments) {
        try (PipedWriter ready = new PipedWriter();
                BufferedReader said = new BufferedReader(new PipedReader(ready))) {
            Thread serving = new Thread(() -> serve(arguments[0], new PrintWriter(ready)));
            serving.setDaemon(true);
            serving.start();
            String line = String.valueOf(said.readLine());
            call(URI.create(line.substring(line.lastIndexOf(' ') + 1)));
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            System.err.println("darkroom: the rehearsal ended early: " + e);
            System.exit(1);
        }
    }

    private static void serve(String folder, PrintWriter out) {
        new CommandLine(new DarkroomCommand())
                .setOut(out)
                .execute("serve", "--host", "127.0.0.1", "--port", "0", "--data", folder);
        out.close();
    }

    /** The front page, and each GET that has a path without a gap; most are refused, which takes the way of a call, too. */
    private static void call(URI server) throws IOException {
        JsonNode overview = new ObjectMapper().readTree(read(server.resolve("/")));
        for (JsonNode api : overview.get("apis")) {
            for (JsonNode call : api.get("calls")) {
                String path = call.get("path").asText();
                if (call.get("method").asText().equals("GET") && !path.contains("{")) {
                    read(server.resolve(path));
                }
            }
        }
    }

    private static byte[] read(URI address) throws IOException {
        HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
        call.setRequestProperty("Accept", "application/json");
        try (InputStream body = call.getResponseCode() < 400 ? call.getInputStream() : call.getErrorStream()) {
            return body == null ? new byte[0] : body.readAllBytes();
        }
    }
}
