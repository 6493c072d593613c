package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PipelineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/lamps, 200",
        "HEAD, /v1/lamps, 200",
        "OPTIONS, /v1/lamps, 200",
        "PATCH, /v1/lamps, 405",
        "GET, /v1/lamps/burning, 200",
        "GET, /v1/lamps/burning/, 200",
        "GET, /v1/lamps/full, 507",
        "GET, /v1/lamps/unwritable, 500",
        "DELETE, /v1/lamps/7, 500",
        "GET, /v1/nothing/here, 404",
        "GET, /v1/lamps/%zz, 400",
        "GET, /v1/lamps/%00, 400",
        "GET, //v1//lamps, 400",
        "GET, /v1/lamps?a=%zz, 400",
    })
    void everyRequestIsResolvedOnce(String method, String path, int status) throws IOException {
        try (LampServer server = new LampServer(folder)) {
            String answer = server.exchange(LampServer.request(method, path));
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(server.lookUps()).isOne();
            if (status >= 400 && !path.contains("nothing")) {
                assertThat(answer)
                        .contains("Content-Type: application/left+json")
                        .contains("{\"left\":");
            }
        }
    }

    @Test
    void aServerLeavesTheLoggersOfTheProcessAlone() throws IOException {
        Map<String, String> before = loggers();
        try (LampServer server = new LampServer(folder)) {
            server.exchange(LampServer.get("/v1/lamps/7"));
            Map<String, String> after = loggers();
            // Loggers that nobody holds go with the next collection.
            Map<String, String> still = new TreeMap<>(before);
            still.keySet().retainAll(after.keySet());
            assertThat(after).containsAllEntriesOf(still);
            loggers().forEach((name, state) -> {
                if (!before.containsKey(name)) {
                    assertThat(state).as(name).isEqualTo("null null 0 true");
                }
            });
        }
    }

    private static Map<String, String> loggers() {
        Map<String, String> states = new TreeMap<>();
        LogManager.getLogManager().getLoggerNames().asIterator().forEachRemaining(name -> {
            Logger logger = LogManager.getLogManager().getLogger(name);
            if (logger != null && !name.isEmpty() && !name.equals("global")) {
                states.put(
                        name,
                        logger.getLevel() + " " + logger.getFilter() + " " + logger.getHandlers().length + " "
                                + logger.getUseParentHandlers());
            }
        });
        return states;
    }
}
