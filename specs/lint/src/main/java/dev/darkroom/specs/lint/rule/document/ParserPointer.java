package dev.darkroom.specs.lint.rule.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Document;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place a message of the parser speaks of. The parser names places in a notation of its own, such as
 * {@code attribute paths.'/images'(get).responses is missing}.
 */
final class ParserPointer {

    private static final Pattern STEP = Pattern.compile("'([^']+)'|\\((\\w+)\\)|\\[([^\\]]+)\\]|([^.'(\\[]+)");

    private ParserPointer() {}

    /** As deep a place as can be found; the whole document when the message names none. */
    static JsonPointer in(Document document, String message) {
        JsonPointer pointer = JsonPointer.empty();
        JsonNode node = document.value();
        Matcher step = STEP.matcher(message.replaceFirst("^attribute ", "").replaceFirst(" is \\w+$", ""));
        while (step.find()) {
            String name = first(step);
            JsonNode next =
                    node.isArray() && name.matches("\\d+") ? node.path(Integer.parseInt(name)) : node.path(name);
            if (next.isMissingNode()) {
                return pointer;
            }
            pointer = node.isArray() ? pointer.appendIndex(Integer.parseInt(name)) : pointer.appendProperty(name);
            node = next;
        }
        return pointer;
    }

    private static String first(Matcher step) {
        for (int group = 1; group < step.groupCount(); group++) {
            if (step.group(group) != null) {
                return step.group(group);
            }
        }
        return step.group(step.groupCount());
    }
}
