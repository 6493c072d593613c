package dev.darkroom.server.provider.procore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.model.UploadFileForm;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Person CARL = new Person(1, "carl@example.com", "Carl");
    private static final Visit VISIT = new Visit(8, 56, CARL);
    private static final Upload PREPARED = Upload.prepared("U1", VISIT, "a \"b\"\\c\n.png", "image/png", NOW);

    private static Upload with(UUID picture, boolean used) {
        return new Upload("U1", 8, 56, 1, null, null, NOW, PREPARED.sendUntil(), PREPARED.useUntil(), picture, used);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 56, 1, true, false, PT0S, true",
        "8, 56, 1, true, false, P6DT23H, true",
        "8, 56, 1, true, false, P7D, false",
        "8, 56, 1, true, true, PT0S, false",
        "8, 56, 1, false, false, PT0S, false",
        "8, 56, 2, true, false, PT0S, false",
        "8, 58, 1, true, false, PT0S, false",
        "9, 56, 1, true, false, PT0S, false"
    })
    void canBeUsedOnceByItsOwnerInItsProjectForAWeek(
            long company, long project, long person, boolean sent, boolean used, Duration later, boolean ready) {
        Upload upload = with(sent ? new UUID(0, 1) : null, used);
        Visit visit = new Visit(company, project, new Person(person, "", ""));

        assertThat(upload.isReadyFor(visit, NOW.plus(later))).isEqualTo(ready);
    }

    @Test
    void handsOutFieldsThatAreAcceptedAsTheyAre() {
        Map<String, String> fields = UploadFields.of(PREPARED);

        assertThat(fields).containsOnlyKeys("key", "Content-Type", "Content-Disposition", "policy");
        assertThat(fields.get("Content-Disposition")).isEqualTo("inline; filename=\"a \\\"b\\\"\\\\c.png\"");
        assertThat(UploadFields.firstDifference(fields, UploadFields.of(form(fields))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"key, other, key", "policy, , policy", "x-amz-date, 1, x-amz-date", "tag, x, tag"})
    void namesTheFieldThatIsWrong(String name, String value, String named) {
        Map<String, String> fields = UploadFields.of(PREPARED);
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(name, value);

        assertThat(UploadFields.firstDifference(fields, UploadFields.of(form(sent))))
                .hasValue(named);
    }

    private static UploadFileForm form(Map<String, String> fields) {
        UploadFileForm.Builder form = UploadFileForm.builder()
                .key(fields.get("key"))
                .contentType(fields.get("Content-Type"))
                .contentDisposition(fields.get("Content-Disposition"))
                .policy(fields.get("policy"))
                .xAmzDate(fields.get("x-amz-date"))
                .file(noFile());
        if (fields.containsKey("tag")) {
            form.additionalProperty("tag", fields.get("tag"));
        }
        return form.build();
    }

    private static FilePart noFile() {
        return (FilePart) Proxy.newProxyInstance(
                UploadTest.class.getClassLoader(), new Class<?>[] {FilePart.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException();
                });
    }
}
