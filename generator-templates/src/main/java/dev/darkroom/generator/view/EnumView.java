package dev.darkroom.generator.view;

import java.util.List;

/**
 * A set of texts.
 *
 * @param className its simple name
 * @param comment its Javadoc
 * @param open whether the provider may add values, so that unknown ones must survive
 * @param values the known values
 */
public record EnumView(String className, String comment, boolean open, List<Value> values) {

    /**
     * One known value.
     *
     * @param constant its Java name
     * @param text its text on the wire, as it is written between the quotes of a Java string
     * @param comment its Javadoc
     * @param last whether it is the last one
     */
    public record Value(String constant, String text, String comment, boolean last) {}
}
