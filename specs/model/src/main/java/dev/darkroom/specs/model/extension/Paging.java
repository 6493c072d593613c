package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/** How a list is cut into pages ({@code x-paging}). Names that are empty stand for what the provider does not have. */
public sealed interface Paging permits CursorPaging, PagePaging {

    /** Where the entries stand in the body of the response. */
    JsonPointer items();

    /** The number of entries that larger pages are cut to. */
    OptionalInt maximum();

    /** Reads the value of the key; nothing where it is missing or of no known style. */
    static Optional<Paging> of(JsonNode value) {
        return switch (value.path("style").asText()) {
            case "cursor" -> Optional.of(CursorPaging.read(value));
            case "page" -> Optional.of(PagePaging.read(value));
            default -> Optional.empty();
        };
    }
}
