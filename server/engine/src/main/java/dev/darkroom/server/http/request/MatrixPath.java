package dev.darkroom.server.http.request;

/**
 * Paths with parameters such as {@code ;id=5}. JAX-RS takes what stands behind a semicolon out of a path before it looks for a
 * method, so Jersey gets such a path with its signs escaped once more; what it decodes is the path as it came.
 */
public final class MatrixPath {

    private MatrixPath() {}

    /** The path as Jersey can read it. */
    public static String escape(String path) {
        return path.replace("%", "%25").replace(";", "%3B");
    }
}
