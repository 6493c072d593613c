package dev.darkroom.site.sample;

import dev.darkroom.tests.wire.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The installed {@code curl}. */
final class Curl {

    private static final boolean INSTALLED = isThere();

    private Curl() {}

    static boolean isInstalled() {
        return INSTALLED;
    }

    /** Runs a line in a shell, and reads status, headers and body from what curl writes into the folder. */
    static Message.Response run(String line, Path folder) throws IOException, InterruptedException {
        String command = line.replaceFirst("^curl ", "curl -sS -D head -o body ");
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.waitFor() != 0) {
            throw new IOException(line + ": " + output);
        }
        Path body = folder.resolve("body");
        return response(
                Files.readString(folder.resolve("head"), StandardCharsets.ISO_8859_1),
                Files.exists(body) ? Files.readAllBytes(body) : new byte[0]);
    }

    private static Message.Response response(String head, byte[] body) {
        // The last of several: an interim answer such as 100 stands in front of it.
        String[] blocks = head.strip().split("\r\n\r\n");
        String[] lines = blocks[blocks.length - 1].split("\r\n");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] header = line.split(": ?", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
        }
        return new Message.Response(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    private static boolean isThere() {
        try {
            Process process = new ProcessBuilder("curl", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
