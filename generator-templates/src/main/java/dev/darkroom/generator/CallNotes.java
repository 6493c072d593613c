package dev.darkroom.generator;

import dev.darkroom.specs.model.Operation;
import java.util.Map;

/** How the pages of a list are walked, and whether a call may be sent again, in Markdown, for Javadoc. */
final class CallNotes {

    private CallNotes() {}

    /** From {@code x-paging}; empty where there are no pages. */
    static String paging(Operation operation) {
        if (operation.paging().isEmpty()) {
            return "";
        }
        Map<String, String> keys = Pagings.of(operation.get("x-paging"));
        boolean numbered = keys.containsKey("page");
        StringBuilder note = new StringBuilder("Pages: ");
        note.append(numbered ? "<page>, of <size> entries" : "of <limit> entries");
        append(note, keys, "maximum", ", at most <maximum>");
        append(note, keys, "total", "; header <total> counts the entries of all");
        append(note, keys, "link", "; header <link> has the neighbours");
        append(note, keys, "next", "; <next> in the answer leads on");
        append(note, keys, "previous", ", <previous> back");
        String text = note + ".";
        for (Map.Entry<String, String> key : keys.entrySet()) {
            boolean isNumber = key.getKey().equals("maximum");
            text = text.replace("<" + key.getKey() + ">", isNumber ? key.getValue() : Notes.code(key.getValue()));
        }
        return text;
    }

    private static void append(StringBuilder note, Map<String, String> keys, String key, String words) {
        if (keys.containsKey(key)) {
            note.append(words);
        }
    }

    /** From {@code x-retry}; empty where the document does not say. */
    static String retry(Operation operation) {
        return operation
                .retry()
                .map(retry -> switch (retry) {
                    case SAFE -> "Retry: safe, nothing is changed.";
                    case IDEMPOTENT -> "Retry: safe, twice has the effect of once.";
                    case NEVER -> "Retry: not safe, it may be done twice.";
                })
                .orElse("");
    }
}
