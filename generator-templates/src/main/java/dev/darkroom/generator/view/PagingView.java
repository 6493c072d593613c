package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list is cut into pages.
 *
 * @param type the runtime's class that describes it
 * @param names names of parameters and headers, and JSON pointers, by the builder's methods
 * @param maximum the largest page
 * @param item the type of what the list has; null where the document does not lead to it
 * @param backward whether it can be read from the end, too
 */
public record PagingView(
        String type,
        List<Name> names,
        @Nullable String maximum,
        @Nullable String item,
        boolean backward) {

    /** Whether the type of what the list has has type arguments, so that it has no class literal. */
    public boolean generic() {
        return item != null && item.contains("<");
    }

    /**
     * A name of the document.
     *
     * @param method the builder's method
     * @param value the name
     */
    public record Name(String method, String value) {}
}
