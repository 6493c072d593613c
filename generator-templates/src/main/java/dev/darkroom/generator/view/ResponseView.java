package dev.darkroom.generator.view;

import java.util.List;

/**
 * One successful answer of a server method.
 *
 * @param factory the static method that makes it
 * @param status its status code
 * @param type the class of its body; empty when there is none
 * @param jsonNull whether the body is always the document {@code null}
 * @param mediaTypes the media types the document lists for it
 * @param summary one line of Javadoc
 */
public record ResponseView(
        String factory, int status, String type, boolean jsonNull, List<String> mediaTypes, String summary) {

    public boolean hasBody() {
        return !type.isEmpty();
    }
}
