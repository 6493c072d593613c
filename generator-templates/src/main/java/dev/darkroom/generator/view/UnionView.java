package dev.darkroom.generator.view;

import java.util.List;

/**
 * One of several shapes: a sealed interface with an unknown variant.
 *
 * @param className its simple name
 * @param comment its Javadoc
 * @param discriminator the member that names the variant; empty when the JSON type tells
 * @param objects variants that are objects
 * @param scalars variants that are texts, numbers or booleans
 */
public record UnionView(
        String className,
        String comment,
        String discriminator,
        List<ObjectVariant> objects,
        List<ScalarVariant> scalars) {

    /**
     * A variant with a class of its own.
     *
     * @param type the class
     * @param tags the discriminator's values for it
     */
    public record ObjectVariant(String type, List<String> tags) {

        /** The tags as string literals, for a case label. */
        public String labels() {
            return "\"" + String.join("\", \"", tags) + "\"";
        }
    }

    /**
     * A variant that wraps a plain value.
     *
     * @param name the nested record
     * @param type the primitive or class it wraps
     * @param test the method of a JSON node that recognises it
     * @param read the method of a JSON node that reads it
     */
    public record ScalarVariant(String name, String type, String test, String read) {}

    public boolean discriminated() {
        return !discriminator.isEmpty();
    }

    /** {@code permits A, B.Text, B.Unknown}. */
    public String permitsClause() {
        StringBuilder types = new StringBuilder();
        objects.forEach(variant -> types.append(variant.type()).append(", "));
        scalars.forEach(variant ->
                types.append(className).append('.').append(variant.name()).append(", "));
        return types + className + ".Unknown";
    }
}
