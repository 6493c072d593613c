package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.PhotoOrder;

/** The parts of a query for images that {@link Rows#photo} reads. */
final class PhotoSelect {

    static final String COLUMNS = """
            SELECT p.id, p.picture_id, p.file_id, p.filename, p.description, p.album_id, p.place_id, p.day_id,
                p.origin_id, p.is_private, p.starred, p.taken_at, p.created_at, p.updated_at, p.deleted_at,
                a.name AS album_name, a.is_private AS album_private,
                l.parent_id AS place_parent_id, l.node_name AS place_node_name, l.name AS place_name,
                l.created_at AS place_created_at, l.updated_at AS place_updated_at,
                d.log_date, u.id AS person_id, u.login, u.name AS person_name
            """;

    static final String TABLES = """
            FROM procore_photo p
            JOIN procore_album a ON a.id = p.album_id
            JOIN procore_person u ON u.id = p.uploader_id
            LEFT JOIN procore_place l ON l.id = p.place_id
            LEFT JOIN procore_day d ON d.id = p.day_id
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
