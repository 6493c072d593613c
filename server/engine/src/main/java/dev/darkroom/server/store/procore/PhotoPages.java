package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Pages of images: first which ones, from an index alone, then what belongs to those. */
final class PhotoPages {

    private static final String OLDEST_FIRST = " ORDER BY p.created_at, p.id";

    private PhotoPages() {}

    /** A page of a list in the order of adding, found without passing the pages before it. */
    static List<Photo> ofWholeList(
            Handle handle, long project, PhotoFilter filter, PhotoOrder order, PageWindow window) {
        long from = window.offset();
        long size = window.size();
        if (order.youngestFirst()) {
            long beyond = PhotoRuns.total(handle, project, filter.album()) - from;
            from = Math.max(0, beyond - size);
            size = Math.max(0, beyond - from);
        }
        long first = from;
        long length = size;
        List<Photo> photos = PhotoRuns.start(handle, project, filter.album(), first)
                .map(run -> photos(
                        handle,
                        project,
                        filter,
                        " AND (p.created_at, p.id) >= (:runCreatedAt, :runId)",
                        OLDEST_FIRST,
                        Map.of("runCreatedAt", run.createdAt(), "runId", run.id(), "size", length, "skip", run.rest())))
                .orElse(List.of());
        if (!order.youngestFirst()) {
            return photos;
        }
        List<Photo> reversed = new ArrayList<>(photos);
        Collections.reverse(reversed);
        return reversed;
    }

    /** A page in any order of what matches a filter. */
    static List<Photo> ofMatches(Handle handle, long project, PhotoFilter filter, PhotoOrder order, PageWindow window) {
        boolean everything = filter.isWholeList() && filter.album() == null;
        return photos(
                handle,
                project,
                filter,
                "",
                everything ? PhotoSelect.orderOfList(order) : PhotoSelect.orderOfMatches(order),
                Map.of("size", window.size(), "skip", window.offset()));
    }

    private static List<Photo> photos(
            Handle handle,
            long project,
            PhotoFilter filter,
            String furtherCondition,
            String order,
            Map<String, Object> values) {
        PhotoConditions conditions = new PhotoConditions(project, filter);
        String ids = "SELECT p.id FROM procore_photo p " + conditions.sql() + furtherCondition + order
                + " LIMIT :size OFFSET :skip";
        return conditions
                .bind(handle.createQuery(
                        PhotoSelect.COLUMNS + PhotoSelect.TABLES + "WHERE p.id IN (" + ids + ")" + order))
                .bindMap(values)
                .scanResultSet(readable(Rows::photo))
                .list();
    }
}
