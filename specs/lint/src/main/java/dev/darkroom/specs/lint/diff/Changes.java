package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects differences; what is seen from several places counts once, and breaks if it does from any of them. */
final class Changes {

    private record Key(ChangeKind kind, Element place, String member, String message) {}

    private final Map<Key, Boolean> breaking = new LinkedHashMap<>();

    void breaking(ChangeKind kind, Element place, String member, String message) {
        add(kind, true, place, member, message);
    }

    void compatible(ChangeKind kind, Element place, String member, String message) {
        add(kind, false, place, member, message);
    }

    void add(ChangeKind kind, boolean breaks, Element place, String member, String message) {
        breaking.merge(new Key(kind, place, member, message), breaks, Boolean::logicalOr);
    }

    List<Change> all() {
        return breaking.entrySet().stream()
                .map(entry -> {
                    Key key = entry.getKey();
                    return new Change(key.kind(), entry.getValue(), key.place(), key.member(), key.message());
                })
                .toList();
    }
}
