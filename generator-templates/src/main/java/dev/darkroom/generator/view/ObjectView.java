package dev.darkroom.generator.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An object schema: an immutable class with a builder.
 *
 * @param className its simple name
 * @param comment its Javadoc
 * @param unions the sealed interfaces it is a variant of
 * @param properties its members in the order of the document
 * @param open whether members that the document does not name are kept
 * @param additionalType the type of such members
 */
public record ObjectView(
        String className,
        String comment,
        List<String> unions,
        List<PropertyView> properties,
        boolean open,
        String additionalType) {

    /** {@code implements A, B}, or nothing. */
    public String implementsClause() {
        return unions.isEmpty() ? "" : "implements " + String.join(", ", unions);
    }

    /** Every field that takes part in equality. */
    public String fields() {
        StringBuilder fields = new StringBuilder();
        for (PropertyView property : properties) {
            fields.append(fields.length() == 0 ? "" : ", ").append(property.name());
            if (property.triState()) {
                fields.append(", ").append(property.name()).append("Given");
            }
        }
        if (open) {
            fields.append(fields.length() == 0 ? "" : ", ").append("additionalProperties");
        }
        return fields.toString();
    }

    /** The names on the wire, in the order of the document, which methods among the members would change. */
    public String order() {
        return properties.stream()
                .map(property -> "\"" + property.wire() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** Whether a member is written by a method. */
    public boolean anyTriState() {
        return properties.stream().anyMatch(PropertyView::triState);
    }

    /** Whether building can fail. */
    public boolean anyChecked() {
        return properties.stream().anyMatch(PropertyView::checked);
    }

    /** Whether Jackson would find members of its own by the names of accessors. */
    public boolean anyBeanGetter() {
        return properties.stream().anyMatch(PropertyView::beanGetter);
    }

    /** The expression that {@code toString} returns. */
    public String description() {
        StringBuilder text = new StringBuilder("\"" + className + "[");
        String separator = "";
        for (PropertyView property : properties) {
            text.append(separator).append(property.name()).append("=\" + ").append(property.name());
            separator = " + \", ";
        }
        return text.append(properties.isEmpty() ? "]\"" : " + \"]\"").toString();
    }
}
