package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.OperationId;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.http.exchange.PlainProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that is ahead of the server. */
@Timeout(60)
class UnwrittenOperationsTest {

    @TempDir
    private java.nio.file.Path folder;

    @ParameterizedTest
    @CsvSource({
        "GET, /p/doors, 200",
        "HEAD, /p/doors, 200",
        "POST, /p/doors, 501",
        "GET, /p/doors/1, 501",
        "GET, /p/doors/front, 400",
        "DELETE, /p/doors, 405",
        "GET, /p/windows, 404"
    })
    void isAnsweredInTheShapeOfItsProvider(String method, String path, int status) throws Exception {
        try (LampServer server = new LampServer(folder, new PlainProvider("partial", Set.of(new Doors()), List.of()))) {
            assertThat(server.exchange(LampServer.request(method, path)))
                    .startsWith("HTTP/1.1 " + status)
                    .contains("Content-Type: application/partial+json");
        }
    }

    @Test
    void nothingIsUnwrittenWhereAllIsWritten() {
        assertThat(UnwrittenOperations.of(
                        List.of(InstanceResources.of(new Doors())),
                        List.of(Contract.load("partial").operation("listDoors"))))
                .isEmpty();
    }

    /** As it is generated of the document, and written but for one. */
    @Path("")
    public static final class Doors {

        /** All of them. */
        @GET
        @Path("/p/doors")
        @Produces("application/json")
        @OperationId("listDoors")
        public Map<String, Integer> list() {
            return Map.of("doors", 1);
        }
    }
}
