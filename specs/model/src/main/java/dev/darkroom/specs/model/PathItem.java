package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What can be done at one path. */
public final class PathItem extends Element {

    PathItem(Position position, JsonNode value) {
        super(position, value);
    }

    /** The operations of this very path item; their path is its key. */
    public List<Operation> operations() {
        return children().stream()
                .filter(Operation.class::isInstance)
                .map(Operation.class::cast)
                .toList();
    }
}
