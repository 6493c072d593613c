package dev.darkroom.generator.view;

/**
 * A path, query or header parameter.
 *
 * @param property its name, type and text
 * @param in {@code path}, {@code query} or {@code header}
 * @param style how a list or an object is written into a query; empty for a plain value
 */
public record ParameterView(PropertyView property, String in, String style) {

    public boolean styled() {
        return !style.isEmpty();
    }
}
