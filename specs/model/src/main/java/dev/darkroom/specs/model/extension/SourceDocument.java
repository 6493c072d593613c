package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A document that a file is made from (an entry of {@code x-documents}).
 *
 * @param title its title
 * @param url its address
 * @param date the day it was read, such as {@code 2026-01-31}
 * @param isAuthoritative whether it is the provider's own page the file started from
 */
public record SourceDocument(String title, String url, String date, boolean isAuthoritative) {

    /** Reads the value of the key: documents by their short names. */
    public static Map<String, SourceDocument> of(JsonNode value) {
        Map<String, SourceDocument> documents = new LinkedHashMap<>();
        value.properties()
                .forEach(entry -> documents.put(
                        entry.getKey(),
                        new SourceDocument(
                                entry.getValue().path("title").asText(),
                                entry.getValue().path("url").asText(),
                                entry.getValue().path("date").asText(),
                                entry.getValue().path("authoritative").asBoolean())));
        return documents;
    }
}
