package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Requests that the provider sends to an address that a request gave it. */
public final class Callback extends Element {

    Callback(Position position, JsonNode value) {
        super(position, value);
    }

    /** The path items, whose keys are runtime expressions. */
    public List<PathItem> pathItems() {
        return children().stream()
                .filter(PathItem.class::isInstance)
                .map(PathItem.class::cast)
                .toList();
    }
}
