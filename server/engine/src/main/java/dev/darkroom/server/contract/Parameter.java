package dev.darkroom.server.contract;

import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Schema;

/**
 * A parameter.
 *
 * @param key its name, with the place in front where several places have a parameter of that name
 * @param name its name on the wire
 * @param in where it stands: {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param required whether a request without it is refused
 * @param style how a list or an object is written
 * @param explode whether each item of a list has a pair of its own
 * @param isJson whether it is written as JSON, in no style
 * @param schema its schema, references followed
 * @param validator checks its value
 */
public record Parameter(
        String key,
        String name,
        String in,
        boolean required,
        String style,
        boolean explode,
        boolean isJson,
        SchemaView schema,
        SchemaCheck.Validator validator) {

    static Parameter of(String key, dev.darkroom.specs.model.Parameter parameter, SchemaCheck schemas) {
        Schema schema = parameter.schema().orElse(null);
        return new Parameter(
                key,
                parameter.name(),
                parameter.in().text(),
                parameter.isRequired(),
                parameter.style().text(),
                parameter.isExploded(),
                parameter
                        .content()
                        .filter(content -> MediaType.isJson(content.name()))
                        .isPresent(),
                new SchemaView(schema),
                schemas.validator(schema));
    }
}
