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

    private final JavaTypes types;

    Pagings(JavaTypes types) {
        this.types = types;
    }

    /** The entries of {@code x-paging} but its style, in the order of the document. */
    static Map<String, String> of(JsonNode value) {
        Map<String, String> keys = new LinkedHashMap<>();
        value.properties().forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
        keys.remove("style");
        return keys;
    }

    /** Null where there are no pages. */
    @Nullable
    PagingView view(Operation operation) {
        if (operation.paging().isEmpty()) {
            return null;
        }
        Map<String, String> keys = of(operation.get("x-paging"));
        String maximum = keys.remove("maximum");
        List<PagingView.Name> names = new ArrayList<>();
        keys.forEach((key, name) -> names.add(new PagingView.Name(key, name)));
        String item =
                isWalkable(operation) ? operation.pagedItem().map(types::boxed).orElse(null) : null;
        return operation.paging().get() instanceof CursorPaging cursor
                ? new PagingView("CursorPaging", names, maximum, item, isBackward(cursor))
                : new PagingView("PagePaging", names, maximum, item, false);
    }

    /** Whether the document says how to get from page to page, and what is on them. */
    static boolean isWalkable(Operation operation) {
        return operation.pagedItem().isPresent()
                && operation
                        .paging()
                        .filter(paging -> !(paging instanceof CursorPaging cursor) || isForward(cursor))
                        .isPresent();
    }

    private static boolean isForward(CursorPaging cursor) {
        return !cursor.after().isEmpty() && cursor.next().isPresent();
    }

    private static boolean isBackward(CursorPaging cursor) {
        return !cursor.before().isEmpty() && cursor.previous().isPresent();
    }
}
