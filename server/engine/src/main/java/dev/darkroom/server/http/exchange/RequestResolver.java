package dev.darkroom.server.http.exchange;

/** Finds out whose a request is and what it asks for; asked once for each request. Safe for use by several threads. */
@FunctionalInterface
public interface RequestResolver {

    /**
     * Resolves a request.
     *
     * @param method as it came
     * @param path {@link #canonical}, with its escapes, without the query; anything at all
     */
    ResolvedRequest resolve(String method, String path);

    /**
     * The path as the documents have it, where it came under an alias.
     *
     * @param path as it came, with its escapes, without the query; anything at all
     */
    default String canonical(String path) {
        return path;
    }
}
