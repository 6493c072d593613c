package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.Message;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that is refused before it reaches a provider's code is refused in that provider's words all the same. */
class EdgeAnswersTest {

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    static Stream<Arguments> refusals() {
        return Stream.of(
                        arguments("/v1/inspections/3fa85f64-5717-4562-b3fc-2c963f66afa6/images", List.of("message")),
                        arguments("/api/v1/import/images/status", List.of("status", "error", "error_details")),
                        arguments("/rest/v1.0/images", List.of("code", "message")),
                        arguments("/v1/label", List.of("error")),
                        arguments("/v2/im/V3HG0CMVMk4aNQj6_YFHgQ", List.of("code", "message", "status")))
                .flatMap(provider -> Stream.of(
                                arguments("Content-Length: two", 400),
                                arguments("Expect: a miracle", 417),
                                arguments("X-Long: " + "x".repeat(20_000), 431))
                        .map(refusal ->
                                arguments(provider.get()[0], refusal.get()[0], refusal.get()[1], provider.get()[1])));
    }

    @ParameterizedTest
    @MethodSource
    void refusals(String path, String header, int status, List<String> members) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
        try (RawConnection connection = new RawConnection(SERVER.uri())) {
            Message.Response answer = connection.send(request).lastAnswer().orElseThrow();
            assertThat(answer.status()).isEqualTo(status);
            JsonNode body = new ObjectMapper().readTree(answer.body());
            assertThat(members)
                    .allSatisfy(
                            member -> assertThat(body.has(member)).as(member).isTrue());
        }
    }

    @Test
    void theLinksOfAPageRepeatTheLongestFilter() throws IOException {
        String path = "/rest/v1.0/images?project_id=56&page=2&per_page=1&filters%5Bid%5D=101,102,103"
                + ",1000000001".repeat(900);
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nProcore-Company-Id: 8\r\n\r\n";
        try (RawConnection connection = new RawConnection(SERVER.uri())) {
            Message.Response answer = connection.send(request).lastAnswer().orElseThrow();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Link")).hasSizeGreaterThan(40_000).contains("page=1&", "page=3&");
        }
    }
}
