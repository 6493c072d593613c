package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.PhotoOrder;

/** The parts of a query for images that {@link Rows#photo} reads. */
final class PhotoSelect {

    static final String COLUMNS = """
            SELECT p.id, p.picture_id, p.file_id, p.filename, p.description, p.album_id, p.location_id, p.daily_log_entry_id,
                p.origin_id, p.is_private, p.starred, p.taken_at, p.created_at, p.updated_at, p.deleted_at,
                a.name AS album_name, a.is_private AS album_private,
                l.parent_id AS location_parent_id, l.node_name AS location_node_name, l.name AS location_name,
                l.created_at AS location_created_at, l.updated_at AS location_updated_at,
                d.log_date, u.id AS user_id, u.login, u.name AS user_name
            """;

    static final String TABLES = """
            FROM procore_photo p
            JOIN procore_album a ON a.id = p.album_id
            JOIN procore_user u ON u.id = p.uploader_id
            LEFT JOIN procore_location l ON l.id = p.location_id
            LEFT JOIN procore_daily_log_entry d ON d.id = p.daily_log_entry_id
            """;

    private PhotoSelect() {}

    static String orderBy(PhotoOrder order) {
        StringBuilder sql = new StringBuilder(" ORDER BY ");
        for (PhotoOrder.Key key : order.keys()) {
            sql.append(
                    switch (key.field()) {
                        case CREATED_AT -> "p.created_at";
                        case TAKEN_AT -> "p.taken_at";
                        case DELETED_AT -> "p.deleted_at";
                    });
            sql.append(key.descending() ? " DESC" : " ASC");
            // Databases disagree about the place of what is not known; naming it keeps an index from being used.
            sql.append(key.field() == PhotoOrder.Field.CREATED_AT ? ", " : " NULLS LAST, ");
        }
        return sql.append(order.youngestFirst() ? "p.id DESC" : "p.id ASC").toString();
    }
}
