package dev.darkroom.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.peer.RawPeer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a module needs no options to make calls. */
class ModuleTest {

    private static final String MODULE_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Test
    void anApplicationMayBeAModule() throws Exception {
        Path descriptor = write("module-info.java", "module app { requires dev.darkroom.client; }");
        Path main = write("app/Main.java", """
                        package app;

                        import dev.darkroom.client.http.*;
                        import java.net.URI;

                        public class Main {
                            public static void main(String[] arguments) throws Exception {
                                try (Transport transport = new JerseyTransport(ConnectionOptions.DEFAULT);
                                        HttpResponse response = transport.send(
                                                HttpRequest.builder("GET", URI.create(arguments[0])).build())) {
                                    System.out.println(response.status());
                                }
                            }
                        }
                        """);
        String classes = folder.resolve("classes").toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-p",
                                MODULE_PATH,
                                "-d",
                                classes,
                                descriptor.toString(),
                                main.toString()))
                .isZero();

        try (RawPeer peer = RawPeer.answering("HTTP/1.1 204 Fine\r\n\r\n")) {
            assertThat(run(classes, peer.uri().toString()))
                    .contains("204")
                    .noneMatch(line -> line.contains("WARNING") || line.contains("Exception"));
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> run(String classes, String uri) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        MODULE_PATH + System.getProperty("path.separator") + classes,
                        "-m",
                        "app/app.Main",
                        uri)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = java.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return lines;
        } finally {
            java.destroyForcibly();
        }
    }
}
