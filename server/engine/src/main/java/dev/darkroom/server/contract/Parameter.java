package dev.darkroom.server.contract;

import dev.darkroom.specs.model.Schema;

/**
 * A path, query or header parameter.
 *
 * @param name its name on the wire
 * @param in where it stands: {@code path}, {@code query} or {@code header}
 * @param required whether a request without it is refused
 * @param style how a list or an object is written
 * @param explode whether each item of a list has a pair of its own
 * @param schema its schema, references followed
 * @param validator checks its value
 */
public record Parameter(
        String name,
        String in,
        boolean required,
        String style,
        boolean explode,
        SchemaView schema,
        SchemaCheck.Validator validator) {

    static Parameter of(dev.darkroom.specs.model.Parameter parameter, SchemaCheck schemas) {
        Schema schema = parameter.schema().orElse(null);
        return new Parameter(
                parameter.name(),
                parameter.in().text(),
                parameter.isRequired(),
                parameter.style().text(),
                parameter.isExploded(),
                new SchemaView(schema),
                schemas.validator(schema));
    }
}
