package dev.darkroom.server.provider.procore.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.contract.Contract;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final User CARL = new User(1, "carl@example.com", "Carl");
    private static final ProjectScope SCOPE = new ProjectScope(8, 56, CARL);
    private static final Upload.Lifetimes LIFETIMES = new Upload.Lifetimes(
            Contract.load("procore").lifetime("UploadInstructions", "url"),
            Contract.load("procore").lifetime("UploadInstructions", "uuid"));
    private static final Upload PREPARED =
            Upload.prepared("U1", SCOPE, "a \"b\"\\c\n.png", "image/png", NOW, LIFETIMES);

    private static Upload with(UUID picture) {
        return new Upload("U1", 8, 56, 1, null, null, NOW, PREPARED.sendUntil(), PREPARED.useUntil(), picture);
    }

    @Test
    void takesItsFileForAnHour() {
        assertThat(PREPARED.sendUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 56, 1, true, PT0S, true",
        "8, 56, 1, true, P6DT23H, true",
        "8, 56, 1, true, P7D, false",
        "8, 56, 1, false, PT0S, false",
        "8, 56, 2, true, PT0S, false",
        "8, 58, 1, true, PT0S, false",
        "9, 56, 1, true, PT0S, false"
    })
    void canBeUsedByItsOwnerInItsProjectForAWeek(
            long company, long project, long user, boolean sent, Duration later, boolean ready) {
        Upload upload = with(sent ? new UUID(0, 1) : null);
        ProjectScope scope = new ProjectScope(company, project, new User(user, "", ""));

        assertThat(upload.isReadyFor(scope, NOW.plus(later))).isEqualTo(ready);
    }
}
