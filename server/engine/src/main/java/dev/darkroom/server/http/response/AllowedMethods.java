package dev.darkroom.server.http.response;

import dev.darkroom.server.spi.WireDialect;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The methods that a path knows, as {@code Allow} names them: those of the document, and what follows from them. */
final class AllowedMethods {

    private AllowedMethods() {}

    /**
     * Adds what is answered without being a method of a document. HEAD is left out where only some operations answer it.
     *
     * @param written methods with commas between them
     */
    static String of(String written, WireDialect dialect) {
        Set<String> methods = new TreeSet<>(Arrays.asList(written.strip().split("\\s*,\\s*")));
        if (methods.contains("GET") && dialect.answersHead("")) {
            methods.add("HEAD");
        }
        if (dialect.options()) {
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }
}
