package dev.darkroom.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.generator.view.PagingView;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.extension.CursorPaging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a list is cut into pages, as data for the runtime. */
final class Pagings {

    private Pagings() {}

    /** The entries of {@code x-paging} but its style, in the order of the document. */
    static Map<String, String> of(JsonNode value) {
        Map<String, String> keys = new LinkedHashMap<>();
        value.properties().forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
        keys.remove("style");
        return keys;
    }

    /** Null where there are no pages. */
    static @Nullable PagingView view(Operation operation) {
        if (operation.paging().isEmpty()) {
            return null;
        }
        Map<String, String> keys = of(operation.get("x-paging"));
        String maximum = keys.remove("maximum");
        List<PagingView.Name> names = new ArrayList<>();
        keys.forEach((key, name) -> names.add(new PagingView.Name(key, name)));
        boolean cursor = operation.paging().get() instanceof CursorPaging;
        return new PagingView(cursor ? "CursorPaging" : "PagePaging", names, maximum);
    }
}
