package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the names of schemas, which are those of classes. A schema is renamed when a new name stands where one stood
 * that is gone, so it is told from remove-and-add even if it changed on the way.
 */
final class NamesOfSchemas {

    private final Document before;
    private final Document after;
    private final Changes changes;
    private final Set<String> renamed = new HashSet<>();

    NamesOfSchemas(Document before, Document after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /** Compares the names of two schemas that stand in the same place. */
    void compare(Schema was, Schema is) {
        Optional<String> oldName = name(was);
        Optional<String> newName = name(is);
        if (oldName.equals(newName)) {
            return;
        }
        if (isRenamed(was, is)) {
            renamed.add(oldName.orElseThrow());
            renamed.add(newName.orElseThrow());
            changes.breaking(
                    ChangeKind.SCHEMA_RENAMED,
                    after.schemas().get(newName.orElseThrow()),
                    "",
                    oldName.orElseThrow() + " is called " + newName.orElseThrow() + " now");
        } else {
            changes.breaking(
                    ChangeKind.SCHEMA_REPLACED,
                    is,
                    "",
                    "is " + newName.orElse("a schema without a name") + " instead of "
                            + oldName.orElse("a schema without a name"));
        }
    }

    /** Whether the older name is gone and the newer one has come, and both have something in common. */
    boolean isRenamed(Schema was, Schema is) {
        return isAkin(was, is)
                && name(was).filter(name -> !after.schemas().containsKey(name)).isPresent()
                && name(is).filter(name -> !before.schemas().containsKey(name)).isPresent();
    }

    private static boolean isAkin(Schema was, Schema is) {
        return was.shape() == is.shape()
                && isAkin(was.properties().keySet(), is.properties().keySet())
                && isAkin(was.enumValues(), is.enumValues());
    }

    private static boolean isAkin(Collection<?> was, Collection<?> is) {
        return was.isEmpty() && is.isEmpty() || !Collections.disjoint(was, is);
    }

    /** Reports the names that nothing else was found about. */
    void reportOthers() {
        Pairs<Schema> pairs = Pairs.of(before.schemas(), after.schemas());
        Set<String> removed = new LinkedHashSet<>(pairs.removed().keySet());
        removed.removeAll(renamed);
        removed.forEach(name ->
                changes.breaking(ChangeKind.SCHEMA_REMOVED, pairs.removed().get(name), "", name + " is gone"));
        Set<String> added = new LinkedHashSet<>(pairs.added().keySet());
        added.removeAll(renamed);
        added.forEach(name ->
                changes.compatible(ChangeKind.SCHEMA_ADDED, pairs.added().get(name), "", name + " is new"));
    }

    private static Optional<String> name(Schema schema) {
        return schema.name().or(schema::target);
    }
}
