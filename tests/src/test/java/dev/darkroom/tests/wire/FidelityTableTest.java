package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/fidelity.md} is what documents and cases say now. */
class FidelityTableTest {

    private static final Path FILE = Path.of("../docs/fidelity.md");

    @Test
    void theTableIsUpToDate() throws IOException {
        String table = new FidelityTable(WireCases.all()).markdown();
        if (Boolean.getBoolean("fidelity.update")) {
            Files.writeString(FILE, table);
        }
        assertThat(Files.readString(FILE))
                .as("docs/fidelity.md; renew it with -Dfidelity.update=true")
                .isEqualTo(table);
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
