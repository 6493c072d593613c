package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import dev.darkroom.server.store.PictureRow;

/** The parts of a query for images that {@link Rows#photo} reads. */
final class PhotoSelect {

    static final String COLUMNS = """
            SELECT p.id, p.file_id, p.filename, p.description, p.album_id, p.location_id, p.daily_log_entry_id,
                p.origin_id, p.is_private, p.starred, p.taken_at, p.created_at, p.updated_at, p.deleted_at,
                a.name AS album_name, a.is_private AS album_private,
                l.parent_id AS location_parent_id, l.node_name AS location_node_name, l.name AS location_name,
                l.created_at AS location_created_at, l.updated_at AS location_updated_at,
                d.log_date, u.id AS user_id, u.login, u.name AS user_name,
                (SELECT COUNT(*) FROM procore_comment r WHERE r.photo_id = p.id) AS comments,
            """ + PictureRow.COLUMNS;

    static final String TABLES = """
            FROM procore_photo p
            JOIN picture f ON f.id = p.picture_id
            JOIN procore_album a ON a.id = p.album_id
            JOIN procore_user u ON u.id = p.uploader_id
            LEFT JOIN procore_location l ON l.id = p.location_id
            LEFT JOIN procore_daily_log_entry d ON d.id = p.daily_log_entry_id
            """;

    private PhotoSelect() {}

    /** The order of everything in a list, which an index may have. */
    static String orderOfList(PhotoOrder order) {
        return orderBy(order, "");
    }

    /**
     * The order of a few out of a list. As a sum it is in no index: to walk the list in order would pass all that does
     * not match, where the index of the condition knows what does.
     */
    static String orderOfMatches(PhotoOrder order) {
        return orderBy(order, " + 0");
    }

    private static String orderBy(PhotoOrder order, String sum) {
        StringBuilder sql = new StringBuilder(" ORDER BY ");
        for (PhotoOrder.Key key : order.keysOfKept()) {
            String direction = key.descending() ? " DESC, " : " ASC, ";
            sql.append(
                    switch (key.field()) {
                        case CREATED_AT -> "p.created_at" + sum + direction;
                        // Databases disagree about the place of what is not known; naming it keeps indexes from use.
                        case TAKEN_AT -> "(p.taken_at" + sum + ") IS NULL, p.taken_at" + sum + direction;
                        case DELETED_AT -> throw new IllegalArgumentException("what is kept was never deleted");
                    });
        }
        return sql.append(order.youngestFirst() ? "p.id DESC" : "p.id ASC").toString();
    }
}
