package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to prove who calls.
 *
 * @param name the builder's method
 * @param scheme the scheme's name in the document
 * @param factory the method of the runtime's {@code Credential} that says where the secret goes
 * @param parameter the header, query parameter or cookie, or the scheme of {@code Authorization}; null where the factory
 *     says it
 * @param comment its Javadoc
 */
public record SecurityView(
        String name,
        String scheme,
        String factory,
        @Nullable String parameter,
        List<String> comment) {

    /** Whether it is a token that can be fetched. */
    public boolean isToken() {
        return factory.equals("bearer");
    }
}
