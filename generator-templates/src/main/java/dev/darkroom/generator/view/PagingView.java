package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list is cut into pages.
 *
 * @param type the runtime's class that describes it
 * @param names names of parameters and headers, and JSON pointers, by the builder's methods
 * @param maximum the largest page
 */
public record PagingView(
        String type, List<Name> names, @Nullable String maximum) {

    /**
     * A name of the document.
     *
     * @param method the builder's method
     * @param value the name
     */
    public record Name(String method, String value) {}
}
