package dev.darkroom.server.contract;

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
        SchemaCheck.Validator validator) {}
