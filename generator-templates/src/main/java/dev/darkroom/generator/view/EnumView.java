package dev.darkroom.generator.view;

import java.util.List;

/**
 * A set of values.
 *
 * @param className its simple name
 * @param comment its Javadoc
 * @param unions the sealed interfaces it is a variant of
 * @param type the class of a value
 * @param primitive the same, or the primitive where there is one
 * @param textual whether values are texts
 * @param suffix what follows a number in Java
 * @param values the known values
 */
public record EnumView(
        String className,
        List<String> comment,
        List<String> unions,
        String type,
        String primitive,
        boolean textual,
        String suffix,
        List<Value> values) {

    /**
     * One known value.
     *
     * @param constant its Java name
     * @param text its text on the wire
     */
    public record Value(String constant, String text) {}
}
