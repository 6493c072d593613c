package dev.darkroom.specs.model;

import java.util.ArrayList;
import java.util.List;

/** Walks the paths of a document. */
final class Operations {

    private Operations() {}

    static List<Operation> of(Document document) {
        List<Operation> operations = new ArrayList<>();
        document.root()
                .child("paths")
                .ifPresent(paths -> paths.children()
                        .forEach(item -> item.resolve()
                                .map(PathItem.class::cast)
                                .ifPresent(resolved -> resolved.operations()
                                        .forEach(operation -> operations.add(operation.at(item.key()))))));
        return List.copyOf(operations);
    }
}
