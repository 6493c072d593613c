package dev.darkroom.generator;

import dev.darkroom.specs.model.BodyKind;
import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Schema;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which way values of a schema go, and which schemas are forms with files. */
final class Directions {

    private final Map<Direction, Set<Schema>> reached = new EnumMap<>(Direction.class);
    private final Set<Schema> forms = new HashSet<>();

    Directions(Document document) {
        for (Direction direction : Direction.values()) {
            reached.put(direction, new HashSet<>());
        }
        document.operations().forEach(operation -> {
            operation
                    .parameters()
                    .forEach(parameter -> parameter.schema().ifPresent(schema -> reach(schema, Direction.REQUEST)));
            addBody(operation);
            operation
                    .responses()
                    .values()
                    .forEach(response -> response.contents()
                            .values()
                            .forEach(content ->
                                    content.schema().ifPresent(schema -> reach(schema, Direction.RESPONSE))));
        });
        Webhooks.operations(document).forEach(this::addBody);
    }

    private void addBody(Operation operation) {
        operation
                .requestBody()
                .ifPresent(body -> body.contents().values().forEach(content -> {
                    content.schema().ifPresent(schema -> reach(schema, Direction.REQUEST));
                    addForm(content);
                }));
    }

    private void addForm(MediaType content) {
        if (content.kindOfBody() == BodyKind.MULTIPART) {
            content.schema().ifPresent(schema -> forms.add(schema.actual()));
        }
    }

    private void reach(Schema schema, Direction direction) {
        if (!reached.get(direction).add(schema.actual())) {
            return;
        }
        Shapes.members(schema).values().forEach(member -> reach(member, direction));
        schema.items().ifPresent(items -> reach(items, direction));
        schema.additionalProperties().ifPresent(value -> reach(value, direction));
        Shapes.variants(schema.actual()).forEach(variant -> reach(variant, direction));
    }

    /** Whether values are parts of requests, and then of a form whose members may be files. */
    boolean isForm(Schema schema) {
        return forms.contains(schema.actual());
    }

    /** Whether every value has the member, whichever way it goes. */
    boolean isRequired(Schema schema, String member) {
        boolean used = false;
        for (Direction direction : Direction.values()) {
            if (reached.get(direction).contains(schema.actual())) {
                used = true;
                if (!schema.required(direction).contains(member)) {
                    return false;
                }
            }
        }
        return used || schema.required().contains(member);
    }
}
