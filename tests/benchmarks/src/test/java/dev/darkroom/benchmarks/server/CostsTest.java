package dev.darkroom.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small version of the benchmark: what the reference server allocates for a request beside the floor, which no other work of the
 * machine changes, held against what was noted. A request that does a third more than then is a mistake, or has to be noted.
 */
@EnabledForJreRange(max = JRE.JAVA_20, disabledReason = "virtual threads are not among those that are counted")
class CostsTest {

    private static final int REQUESTS = 300;
    private static final double A_THIRD = 1.5;

    private static Arena arena;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        arena = Arena.open(folder, 110);
    }

    @AfterAll
    static void close() throws IOException {
        arena.close();
    }

    @Test
    void requestsCostAsMuchAsWasNoted() throws IOException {
        Properties noted = new Properties();
        try (InputStream file = CostsTest.class.getResourceAsStream("costs.properties")) {
            noted.load(file);
        }
        List<String> dearer = new ArrayList<>();
        Map<String, String> measured = new TreeMap<>();
        for (Map.Entry<String, BenchmarkRequest> each : arena.cases().entrySet()) {
            if (each.getValue().writes()) {
                continue;
            }
            String name = each.getKey().replace(' ', '-');
            double ratio = allocated(Contender.DARKROOM, each.getValue()) / allocated(Contender.FLOOR, each.getValue());
            measured.put(name, String.format("%.2f", ratio));
            if (ratio > A_THIRD * Double.parseDouble(noted.getProperty(name, "0"))) {
                dearer.add(name);
            }
        }
        assertThat(dearer)
                .as("allocated by ours, beside the floor: %s", measured)
                .isEmpty();
    }

    private static double allocated(Contender contender, BenchmarkRequest request) throws IOException {
        ServerProcess server = arena.server(contender);
        byte[] wire = request.wire();
        try (Connection connection = new Connection(server.port())) {
            ask(connection, wire);
            long before = server.allocatedBytes();
            ask(connection, wire);
            return (server.allocatedBytes() - before) / (double) REQUESTS;
        }
    }

    private static void ask(Connection connection, byte[] wire) throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            connection.skipBody(connection.exchange(wire));
        }
    }
}
