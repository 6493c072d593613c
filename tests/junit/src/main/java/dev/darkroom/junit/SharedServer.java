package dev.darkroom.junit;

import dev.darkroom.client.control.ControlClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that all tests of a process share, each in worlds of its own; one for each choice of networks. */
final class SharedServer {

    private static final Map<List<String>, SharedServer> STARTED = new ConcurrentHashMap<>();

    private final TestServer server;
    private final ControlClient control;

    private SharedServer(List<String> outboundAllow) {
        this.server = TestServer.start(false, outboundAllow);
        this.control = ControlClient.builder().baseUri(server.uri()).build();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** That which may call these networks; started when it is first asked for, and stopped with the process. */
    static SharedServer of(List<String> outboundAllow) {
        return STARTED.computeIfAbsent(List.copyOf(outboundAllow), SharedServer::new);
    }

    ControlClient control() {
        return control;
    }

    private void stop() {
        control.close();
        server.close();
    }
}
