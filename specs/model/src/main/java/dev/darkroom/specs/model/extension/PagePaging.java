package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * Pages that have numbers, beginning with 1.
 *
 * @param page the query parameter of the number of the page
 * @param size the query parameter of the number of entries
 * @param items where the entries stand in the body
 * @param total the response header that counts the entries of all pages
 * @param link the response header that leads to the neighbours (RFC 8288)
 * @param maximum the number of entries that larger pages are cut to
 */
public record PagePaging(String page, String size, JsonPointer items, String total, String link, OptionalInt maximum)
        implements Paging {

    static PagePaging read(JsonNode value) {
        return new PagePaging(
                value.path("page").asText(),
                value.path("size").asText(),
                PagingMembers.items(value),
                value.path("total").asText(),
                value.path("link").asText(),
                PagingMembers.maximum(value));
    }
}
