package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keyset paging: pages before or behind an entry.
 *
 * @param limit the query parameter of the number of entries
 * @param before the query parameter of the entry behind the page
 * @param after the query parameter of the entry in front of the page
 * @param order the query parameter of the direction
 * @param items where the entries stand in the body
 * @param next where the body has the address or the cursor of the next page
 * @param previous the same for the previous page
 * @param maximum the number of entries that larger pages are cut to
 */
public record CursorPaging(
        String limit,
        String before,
        String after,
        String order,
        JsonPointer items,
        Optional<JsonPointer> next,
        Optional<JsonPointer> previous,
        OptionalInt maximum)
        implements Paging {

    static CursorPaging read(JsonNode value) {
        return new CursorPaging(
                value.path("limit").asText(),
                value.path("before").asText(),
                value.path("after").asText(),
                value.path("order").asText(),
                PagingMembers.items(value),
                PagingMembers.pointer(value, "next"),
                PagingMembers.pointer(value, "previous"),
                PagingMembers.maximum(value));
    }
}
