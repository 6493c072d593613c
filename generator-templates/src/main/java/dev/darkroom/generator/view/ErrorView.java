package dev.darkroom.generator.view;

/**
 * The shape of an error body.
 *
 * @param status the status it belongs to; empty when every error has this shape
 * @param type its class
 */
public record ErrorView(String status, String type) {

    public boolean always() {
        return status.isEmpty();
    }
}
