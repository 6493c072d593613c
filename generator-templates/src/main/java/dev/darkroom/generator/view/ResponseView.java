package dev.darkroom.generator.view;

import org.jspecify.annotations.Nullable;

/**
 * One successful response of a server method.
 *
 * @param factory the static method that makes it
 * @param status its status code; null for a range, where the method's caller says it
 * @param text the status as the document has it
 * @param type the class of its body; empty when there is none
 * @param jsonNull whether the body is always the document {@code null}
 * @param summary one line of Javadoc
 */
public record ResponseView(
        String factory, @Nullable Integer status, String text, String type, boolean jsonNull, String summary) {

    /** Whether there is a body to give. */
    public boolean hasBody() {
        return !type.isEmpty();
    }
}
