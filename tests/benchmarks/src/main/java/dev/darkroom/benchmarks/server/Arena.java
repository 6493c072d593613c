package dev.darkroom.benchmarks.server;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** All servers side by side, with the same data. */
final class Arena implements AutoCloseable {

    private final Map<String, BenchmarkRequest> cases;
    private final Map<Contender, ServerProcess> servers = new EnumMap<>(Contender.class);

    private Arena(Map<String, BenchmarkRequest> cases) {
        this.cases = cases;
    }

    /**
     * Makes the data and starts the servers.
     *
     * @param folder where the data goes
     * @param images how many there are in a list, beside a few of the demo
     */
    static Arena open(Path folder, int images) throws IOException {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Map<String, BenchmarkRequest> cases;
        try (ServerProcess seeded = new ServerProcess(DarkroomProcess.class, data.toString())) {
            cases = Cases.seed(seeded.port(), images);
        }
        Folders.copy(data, copy);
        Arena arena = new Arena(cases);
        try {
            arena.start(Contender.DARKROOM, data);
            arena.start(Contender.FLOOR, copy);
            try (Connection connection =
                    new Connection(arena.server(Contender.DARKROOM).port())) {
                for (BenchmarkRequest request : cases.values()) {
                    byte[] answer = connection.body(connection.exchange(request.wire()));
                    Files.write(BareServer.file(answers, request.target()), answer);
                }
            }
            arena.start(Contender.BARE, answers);
            return arena;
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private void start(Contender contender, Path folder) throws IOException {
        servers.put(contender, new ServerProcess(contender.main(), folder.toString()));
    }

    Map<String, BenchmarkRequest> cases() {
        return cases;
    }

    ServerProcess server(Contender contender) {
        ServerProcess server = servers.get(contender);
        if (server == null) {
            throw new IllegalStateException(contender + " was not started");
        }
        return server;
    }

    @Override
    public void close() throws IOException {
        for (ServerProcess server : servers.values()) {
            server.close();
        }
    }
}
