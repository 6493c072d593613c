package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.UploadFileForm;
import dev.darkroom.server.provider.procore.domain.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form fields that must come with the file of an upload. */
final class UploadFields {

    private static final String KEY = "key";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_DISPOSITION = "Content-Disposition";
    private static final String POLICY = "policy";

    private UploadFields() {}

    /** Those that are handed out. */
    static Map<String, String> of(Upload upload) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(KEY, "companies/" + upload.company() + "/" + upload.uuid());
        put(fields, CONTENT_TYPE, upload.contentType());
        put(fields, CONTENT_DISPOSITION, upload.filename() == null ? null : disposition(upload.filename()));
        fields.put(POLICY, policy(upload));
        return fields;
    }

    private static String disposition(String filename) {
        String quoted =
                filename.replaceAll("\\p{Cntrl}", "").replace("\\", "\\\\").replace("\"", "\\\"");
        return "inline; filename=\"" + quoted + "\"";
    }

    private static String policy(Upload upload) {
        String json = "{\"expiration\":\"" + upload.sendUntil() + "\"}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Those that have come. */
    static Map<String, String> of(UploadFileForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, KEY, form.key());
        put(fields, CONTENT_TYPE, form.contentType());
        put(fields, CONTENT_DISPOSITION, form.contentDisposition());
        put(fields, POLICY, form.policy());
        put(fields, "x-amz-credential", form.xAmzCredential());
        put(fields, "x-amz-algorithm", form.xAmzAlgorithm());
        put(fields, "x-amz-date", form.xAmzDate());
        put(fields, "x-amz-signature", form.xAmzSignature());
        form.additionalProperties().forEach((name, value) -> put(fields, name, String.valueOf(value)));
        return fields;
    }

    /** The name of a field that is missing, not asked for or has another value. */
    static Optional<String> firstDifference(Map<String, String> handedOut, Map<String, String> sent) {
        Set<String> names = new LinkedHashSet<>(handedOut.keySet());
        names.addAll(sent.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(handedOut.get(name), sent.get(name)))
                .findFirst();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
