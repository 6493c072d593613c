package dev.darkroom.junit;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reference server on a free port with a data folder of its own, which goes with it. One with demo data works on a copy
 * of a folder that is filled once for the process, so that no pictures are drawn for it. It may call this machine.
 */
public final class TestServer implements AutoCloseable {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private final Path folder;
    private final DarkroomServer server;

    private TestServer(boolean demo, List<String> outboundAllow) {
        try {
            folder = demo ? SeededFolder.copy() : Files.createTempDirectory("darkroom-test");
            server = DarkroomServer.start(ServerSettings.builder()
                    .data(folder)
                    .demo(demo)
                    .outboundAllow(Stream.concat(LOOPBACK.stream(), outboundAllow.stream())
                            .toList())
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the reference server did not start", e);
        }
    }

    /**
     * Starts a server with the demo data.
     *
     * @throws UncheckedIOException if there is no room for its data, or no port
     */
    public static TestServer start() {
        return start(true, List.of());
    }

    /**
     * Starts a server.
     *
     * @param demo whether it has the demo data
     * @param outboundAllow networks in CIDR notation that it may call, besides public ones and loopback
     * @throws IllegalArgumentException if a network is none
     * @throws UncheckedIOException if there is no room for its data, or no port
     */
    public static TestServer start(boolean demo, List<String> outboundAllow) {
        return new TestServer(demo, outboundAllow);
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return server.uri();
    }

    /** Where it keeps everything, until it is closed. */
    public Path folder() {
        return folder;
    }

    /** Stops it, and removes its data. */
    @Override
    public void close() {
        server.close();
        SeededFolder.delete(folder);
    }
}
