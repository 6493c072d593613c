package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.refusal;

import dev.darkroom.server.api.monk.model.PageCursors;
import dev.darkroom.server.api.monk.model.PageParameters;
import dev.darkroom.server.api.monk.model.PaginationOrder;
import dev.darkroom.server.api.monk.model.Paging;
import dev.darkroom.server.provider.monk.domain.Keyed;
import dev.darkroom.server.provider.monk.domain.KeysetList;
import dev.darkroom.server.provider.monk.domain.KeysetRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the chosen order, and where it stands between its neighbours; an empty page stands at its cursor.
 *
 * @param <T> what is listed
 */
final class KeysetPage<T extends Keyed> {

    private final PageRequest request;
    private final List<T> elements;
    private final @Nullable UUID first;
    private final @Nullable UUID last;
    private final @Nullable UUID previous;
    private final @Nullable UUID next;

    /**
     * Reads a page.
     *
     * @param where what the list holds, in messages
     * @throws dev.darkroom.server.spi.ProviderException if a cursor is no element of the list
     */
    KeysetPage(KeysetList<T> list, PageRequest request, String where) {
        this.request = request;
        requireElement(list, "before", request.before(), where);
        requireElement(list, "after", request.after(), where);
        elements = read(list, request);
        boolean newestFirst = request.newestFirst();
        if (elements.isEmpty()) {
            first = null;
            last = null;
            previous = request.after();
            next = request.after() == null ? request.before() : neighbour(list, request.after(), !newestFirst);
        } else {
            first = elements.get(0).id();
            last = elements.get(elements.size() - 1).id();
            previous = neighbour(list, first, newestFirst);
            next = neighbour(list, last, !newestFirst);
        }
    }

    private static void requireElement(KeysetList<?> list, String parameter, @Nullable UUID cursor, String where) {
        if (cursor != null && !list.contains(cursor)) {
            throw refusal(parameter + ": there is no " + where.formatted(cursor));
        }
    }

    private static <T extends Keyed> List<T> read(KeysetList<T> list, PageRequest request) {
        boolean newestFirst = request.newestFirst();
        // In front of a cursor, the elements nearest to it are wanted; everywhere else, the first ones.
        boolean backwards = request.before() != null && request.after() == null;
        KeysetRange range = new KeysetRange(
                newestFirst ? request.before() : request.after(),
                newestFirst ? request.after() : request.before(),
                newestFirst != backwards);
        List<T> elements = new ArrayList<>(list.read(range, request.limit()));
        if (backwards) {
            Collections.reverse(elements);
        }
        return elements;
    }

    private static @Nullable UUID neighbour(KeysetList<?> list, UUID element, boolean newer) {
        KeysetRange behind = new KeysetRange(newer ? element : null, newer ? null : element, !newer);
        return list.read(behind, 1).stream().findFirst().map(Keyed::id).orElse(null);
    }

    List<T> elements() {
        return elements;
    }

    Paging paging() {
        PageCursors.Builder cursors = PageCursors.builder();
        if (first != null) {
            cursors.before(first).after(last);
        }
        Paging.Builder paging = Paging.builder();
        if (next != null) {
            UUID cursor = last == null ? previous : last;
            cursors.next((cursor == null ? parameters() : parameters().after(cursor)).build());
            paging.next(next);
        }
        if (previous != null) {
            UUID cursor = first == null ? next : first;
            // No parameters lead from behind the last element back to it.
            if (cursor != null) {
                cursors.previous(parameters().before(cursor).build());
            }
            paging.previous(previous);
        }
        return paging.cursors(cursors.build()).build();
    }

    private PageParameters.Builder parameters() {
        return PageParameters.builder()
                .limit(request.limit())
                .paginationOrder(request.newestFirst() ? PaginationOrder.DESC : PaginationOrder.ASC);
    }
}
