package dev.darkroom.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTreeTest {

    private static final PathTree TREE = new PathTree(Stream.of(
                    "GET /a/{id}",
                    "DELETE /a/{other}",
                    "GET /a/latest",
                    "GET /a/{id}/b",
                    "GET /a/latest/c",
                    "GET /a/{name}.{extension}",
                    "GET /v{n}/{x}-{y}",
                    "GET /assets/{id}/edits",
                    "GET /assets/device/{deviceId}",
                    "GET /assets/{id}/originals",
                    "GET /")
            .map(PathTreeTest::operation)
            .toList());

    @ParameterizedTest
    @CsvSource({
        "GET, /a/1, GET /a/{id}",
        "GET, /a/1/, GET /a/{id}",
        "GET, /a/x.y, GET /a/{name}.{extension}",
        "GET, /a/.y, GET /a/{id}",
        "GET, /a/latest, GET /a/latest",
        "DELETE, /a/latest, DELETE /a/{other}",
        "DELETE, /a/1, DELETE /a/{other}",
        "GET, /a/latest/b, GET /a/{id}/b",
        "GET, /a/latest/c, GET /a/latest/c",
        "GET, /a/1/c, ",
        "GET, /v1/a-b-c, GET '/v{n}/{x}-{y}'",
        "GET, /v/a-b, ",
        "GET, /v1/a-, ",
        "GET, /v1/-b, ",
        "GET, /v1/-, ",
        "GET, /assets/device/edits, GET /assets/device/{deviceId}",
        "GET, /assets/device/originals, GET /assets/{id}/originals",
        "GET, /a, ",
        "GET, /a//, ",
        "GET, //1, ",
        "GET, a/1, ",
        "GET, '', ",
        "GET, /, GET /",
        "POST, /a/1, ",
        "get, /a/1, ",
        "GET, /A/1, ",
    })
    void findsTheMostConcretePath(String method, String path, String found) {
        assertThat(TREE.find(method, path).map(operation -> operation.method() + " " + operation.path()))
                .isEqualTo(Optional.ofNullable(found).map(text -> text.replace("'", "")));
    }

    @Test
    void noPathTakesLong() {
        List<Operation> operations = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            path.append(i % 2 == 0 ? "/x" : "/{v}");
            operations.add(operation("GET " + path + "/end"));
        }
        PathTree deep = new PathTree(operations);

        assertThat(deep.find("GET", "/x".repeat(100_000))).isEmpty();
        assertThat(deep.find("GET", "/x".repeat(200) + "/end")).isPresent();
        assertThatCode(() -> TREE.find("GET", "/v1/" + "-".repeat(1_000_000))).doesNotThrowAnyException();
        assertThatCode(() -> TREE.find("GET", "/".repeat(1_000_000))).doesNotThrowAnyException();
    }

    private static Operation operation(String methodAndPath) {
        String[] words = methodAndPath.split(" ");
        return new Operation(methodAndPath, words[0], words[1], List.of(), null, List.of(), Map.of(), Map.of(), 0);
    }
}
