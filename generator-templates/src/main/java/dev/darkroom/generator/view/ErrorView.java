package dev.darkroom.generator.view;

/**
 * The shape of an error body.
 *
 * @param status the status or range of statuses it belongs to; {@code default} when every other error has this shape
 * @param type its type
 * @param erased its class, which Javadoc can link
 */
public record ErrorView(String status, String type, String erased) {

    /** Whether every error has this shape that has none of its own. */
    public boolean always() {
        return status.equals("default");
    }

    /** Whether the type has type arguments, so that it has no class literal. */
    public boolean generic() {
        return !type.equals(erased);
    }
}
