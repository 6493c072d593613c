package dev.darkroom.campaigns;

import dev.darkroom.client.monk.MonkClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers on the same stores, and a caller who takes one after the other. Safe for use by several threads. */
final class Nodes implements AutoCloseable {

    private final Map<String, String> environment;
    private final Path folder;
    private final String[] options;
    private final List<ServerProcess> servers = new CopyOnWriteArrayList<>();
    private final List<MonkClient> clients = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * Starts them.
     *
     * @param folder holds a folder for each
     * @param environment variables that their options need
     * @throws IOException if one does not start
     */
    Nodes(int count, Path folder, Map<String, String> environment, String... options) throws IOException {
        this.environment = environment;
        this.folder = folder;
        this.options = options;
        for (int i = 0; i < count; i++) {
            ServerProcess server = start(i);
            servers.add(server);
            clients.add(Inspection.client(server));
        }
    }

    private ServerProcess start(int node) throws IOException {
        return new ServerProcess(List.of(), environment, folder.resolve("node" + node), options);
    }

    /** The next one; nobody knows whether it is alive. */
    MonkClient next() {
        return clients.get(Math.floorMod(turn.getAndIncrement(), clients.size()));
    }

    /** All of them. */
    List<MonkClient> all() {
        return List.copyOf(clients);
    }

    /**
     * Kills one and starts it again, which takes another port.
     *
     * @throws IOException if it does not start
     */
    void replace(int node) throws IOException {
        servers.get(node).kill();
        ServerProcess server = start(node);
        servers.set(node, server);
        // Some are still calling with the old one, which fails them and is no more than garbage then.
        clients.set(node, Inspection.client(server));
    }

    @Override
    public void close() {
        clients.forEach(MonkClient::close);
        servers.forEach(ServerProcess::close);
    }
}
