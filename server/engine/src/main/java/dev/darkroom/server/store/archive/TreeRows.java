package dev.darkroom.server.store.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands rows on that refer to rows of their own table: each behind the one above it, whatever order they come in. */
final class TreeRows implements Rows.Taker {

    private final Rows.Taker next;
    private final int child;
    private final int parent;
    private final Set<Object> done = new HashSet<>();
    private final Map<Object, List<@Nullable Object[]>> waiting = new HashMap<>();

    /**
     * Hands them on to another.
     *
     * @param child where a row has the key of the one above it, or null
     * @param parent where a row has its key
     */
    TreeRows(Rows.Taker next, int child, int parent) {
        this.next = next;
        this.child = child;
        this.parent = parent;
    }

    @Override
    public void take(@Nullable Object[] values) throws IOException, SQLException {
        Object above = values[child];
        if (above != null && !done.contains(above)) {
            waiting.computeIfAbsent(above, key -> new ArrayList<>()).add(values);
            return;
        }
        Deque<@Nullable Object[]> ready = new ArrayDeque<>(List.<@Nullable Object[]>of(values));
        while (!ready.isEmpty()) {
            @Nullable Object[] row = ready.remove();
            next.take(row);
            done.add(row[parent]);
            ready.addAll(waiting.getOrDefault(row[parent], List.of()));
            waiting.remove(row[parent]);
        }
    }
}
