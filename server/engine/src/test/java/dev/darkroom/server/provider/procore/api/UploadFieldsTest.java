package dev.darkroom.server.provider.procore.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.model.UploadFileForm;
import dev.darkroom.server.provider.procore.domain.ProjectScope;
import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.provider.procore.domain.User;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadFieldsTest {

    private static final Upload PREPARED = Upload.prepared(
            "U1",
            new ProjectScope(8, 56, new User(1, "carl@example.com", "Carl")),
            "a \"b\"\\c\n.png",
            "image/png",
            Instant.parse("2026-01-01T12:00:00Z"),
            new Upload.Lifetimes(Duration.ofHours(1), Duration.ofDays(7)));

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
                UploadFieldsTest.class.getClassLoader(),
                new Class<?>[] {FilePart.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException();
                });
    }
}
