package dev.darkroom.generator.view;

import java.util.List;

/**
 * An immutable class with a builder.
 *
 * @param className its simple name
 * @param comment its Javadoc
 * @param unions the sealed interfaces it is a variant of
 * @param properties its members in the order of the document
 * @param written whether it is written as JSON
 * @param read whether it is made of JSON
 * @param open whether members that the document does not name are kept
 * @param additionalType the type of such members
 */
public record ObjectView(
        String className,
        List<String> comment,
        List<String> unions,
        List<PropertyView> properties,
        boolean written,
        boolean read,
        boolean open,
        String additionalType) {

    /** Whether a member may be absent, null or a value. */
    public boolean anyTriState() {
        return properties.stream().anyMatch(PropertyView::triState);
    }

    /** Whether building can fail. */
    public boolean anyChecked() {
        return properties.stream().anyMatch(PropertyView::checked);
    }
}
