package dev.darkroom.generator;

import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the pages of a list are walked, in words for Javadoc, and whether a call may be sent again, also as data of the call. */
final class CallNotes {

    private CallNotes() {}

    /** From {@code x-paging}; null where there are no pages. */
    static @Nullable String paging(Operation operation) {
        Object paging = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get("x-paging");
        if (!(paging instanceof Map<?, ?> keys)) {
            return null;
        }
        boolean numbered = "page".equals(keys.get("style"));
        StringBuilder note = new StringBuilder("Pages: ");
        note.append(numbered ? "<page>, of <size> entries" : "of <limit> entries");
        append(note, keys, "maximum", ", at most <maximum>");
        append(note, keys, "total", "; header <total> counts the entries of all");
        append(note, keys, "link", "; header <link> has the neighbours");
        append(note, keys, "next", "; <next> in the answer leads on");
        append(note, keys, "previous", ", <previous> back");
        String text = note + ".";
        for (Map.Entry<?, ?> key : keys.entrySet()) {
            text = text.replace(
                    "<" + key.getKey() + ">",
                    key.getValue() instanceof Number ? "" + key.getValue() : "`" + key.getValue() + "`");
        }
        return text;
    }

    private static void append(StringBuilder note, Map<?, ?> keys, String key, String words) {
        if (keys.containsKey(key)) {
            note.append(words);
        }
    }

    /** The runtime's class of {@code x-retry}; null where the document does not say. */
    static @Nullable String retryClass(Operation operation) {
        String retry = Extensions.text(operation.getExtensions(), "x-retry");
        return retry == null ? null : retry.toUpperCase(Locale.ROOT);
    }

    /** From {@code x-retry}; null where the document does not say. */
    static @Nullable String retry(Operation operation) {
        String retry = Extensions.text(operation.getExtensions(), "x-retry");
        if (retry == null) {
            return null;
        }
        return switch (retry) {
            case "safe" -> "Retry: safe, nothing is changed.";
            case "idempotent" -> "Retry: safe, twice has the effect of once.";
            default -> "Retry: not safe, it may be done twice.";
        };
    }
}
