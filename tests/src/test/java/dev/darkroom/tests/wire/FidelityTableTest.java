package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/fidelity.md} is what documents and cases say now. */
class FidelityTableTest {

    private static final Path FILE = Path.of("../docs/fidelity.md");
    private static final Path CONFORMANCE = Path.of("../docs/conformance");

    @Test
    void theTableIsUpToDate() throws IOException {
        String table = new FidelityTable(WireCases.all(), conformance()).markdown();
        if (Boolean.getBoolean("fidelity.update")) {
            Files.writeString(FILE, table);
        }
        assertThat(Files.readString(FILE))
                .as("docs/fidelity.md; renew it with -Dfidelity.update=true")
                .isEqualTo(table);
    }

    private static Map<String, JsonNode> conformance() throws IOException {
        Map<String, JsonNode> servers = new TreeMap<>();
        try (Stream<Path> files = Files.list(CONFORMANCE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                servers.put(
                        file.getFileName().toString().replaceFirst("\\.json$", ""),
                        new JsonMapper().readTree(file.toFile()));
            }
        }
        return servers;
    }

    @Test
    void whatDiffersStandsInTheTable() throws IOException {
        JsonNode differs = new JsonMapper().readTree("""
                {"monk": {"conform": 3, "differ": 1, "leftOut": 2, "differences": ["get_inspection, a: status 500 | 200"]}}
                """);

        assertThat(new FidelityTable(List.of(), Map.of("api.monk.ai", differs)).markdown())
                .contains("Held against `api.monk.ai`: 3 conform, 1 differ, 2 left out.\n\n"
                        + "- get_inspection, a: status 500 \\| 200\n\n| operation");
    }

    @Test
    void noCellIsEmpty() throws IOException {
        List<String> rows = Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30).allSatisfy(row -> {
            assertThat(row.split(" \\| ")).hasSize(5).noneMatch(String::isBlank);
            assertThat(row).doesNotContain(" 0 work, ", " 0 at a limit", " 0 refused");
        });
    }
}
