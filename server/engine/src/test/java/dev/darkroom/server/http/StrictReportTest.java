package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it sets what holds for all servers of the process")
class StrictReportTest {

    @TempDir
    Path folder;

    @Test
    void takesALineForEachDifference() {
        String watched = System.getProperty(ServerSettings.STRICT_REPORT);
        Path file = folder.resolve("report");
        Operation operation = Contract.load("imagemonkey").operation("donate");
        try {
            System.setProperty(ServerSettings.STRICT_REPORT, file.toString());
            StrictReport.add(operation, 200, new Violation("body", "id", "required", "is missing"));
            StrictReport.add(operation, 418, new Violation("status", "", "undescribed", "is not described"));
        } finally {
            if (watched == null) {
                System.clearProperty(ServerSettings.STRICT_REPORT);
            } else {
                System.setProperty(ServerSettings.STRICT_REPORT, watched);
            }
        }
        assertThat(file).content().isEqualToNormalizingNewlines("""
                donate 200, body id: is missing
                donate 418, status : is not described
                """);
    }
}
