package dev.darkroom.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are compared give the same answers. */
class ContendersTest {

    private static Arena arena;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        arena = Arena.open(folder, 2);
    }

    @AfterAll
    static void close() throws IOException {
        arena.close();
    }

    @Test
    void bareRepeatsDarkroom() throws IOException {
        for (BenchmarkRequest request : arena.cases().values()) {
            if (!request.writes()) {
                assertThat(answer(Contender.BARE, request))
                        .as(request.target())
                        .isEqualTo(answer(Contender.DARKROOM, request));
            }
        }
    }

    @Test
    void theFloorSaysTheSame() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (BenchmarkRequest request : arena.cases().values()) {
            byte[] ours = answer(Contender.DARKROOM, request);
            byte[] floor = answer(Contender.FLOOR, request);
            if (request.target().startsWith("/pictures/")) {
                assertThat(floor).isEqualTo(ours);
            } else if (request.writes()) {
                assertThat(json.readTree(floor).path("id").asText()).isNotEmpty();
            } else {
                assertThat(json.readTree(floor)).as(request.target()).isEqualTo(json.readTree(ours));
            }
        }
    }

    private static byte[] answer(Contender contender, BenchmarkRequest request) throws IOException {
        try (Connection connection = new Connection(arena.server(contender).port())) {
            return connection.body(connection.exchange(request.wire()));
        }
    }
}
