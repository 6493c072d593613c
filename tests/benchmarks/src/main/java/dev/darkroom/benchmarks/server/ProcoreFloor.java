package dev.darkroom.benchmarks.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Images of the demo project. */
final class ProcoreFloor {

    private static final long PROJECT = 56;

    private static final String IMAGES = """
            SELECT p.id, p.picture_id, f.size, p.filename, p.description, l.id, l.name, l.node_name, l.created_at,
                l.updated_at, l.parent_id, p.starred, f.width, f.height, u.id, u.login, u.name, p.album_id, a.name,
                a.is_private, p.taken_at, p.created_at, p.updated_at, p.is_private, f.latitude, f.longitude,
                (SELECT COUNT(*) FROM procore_comment c WHERE c.photo_id = p.id), p.origin_id, p.daily_log_entry_id,
                f.media_type
            FROM procore_photo p
            JOIN picture f ON f.id = p.picture_id
            JOIN procore_album a ON a.id = p.album_id
            JOIN procore_user u ON u.id = p.uploader_id
            LEFT JOIN procore_location l ON l.id = p.location_id
            """;

    private static final String ONE = IMAGES + "WHERE p.project_id = ? AND p.id = ? AND p.deleted_at IS NULL";

    private static final String PAGE =
            IMAGES + "WHERE p.project_id = ? AND p.deleted_at IS NULL ORDER BY p.created_at, p.id LIMIT 100";

    private static final String TRADES_OF_ONE = """
            SELECT p.photo_id, t.id, t.name, t.active, t.updated_at FROM procore_photo_trade p
            JOIN procore_trade t ON t.id = p.trade_id WHERE p.photo_id = ? ORDER BY t.id
            """;

    private static final String TRADES_OF_PAGE = """
            SELECT p.photo_id, t.id, t.name, t.active, t.updated_at FROM procore_photo_trade p
            JOIN procore_trade t ON t.id = p.trade_id WHERE p.photo_id IN (SELECT id FROM procore_photo
            WHERE project_id = ? AND deleted_at IS NULL ORDER BY created_at, id LIMIT 100) ORDER BY t.id
            """;

    private record Trade(long id, String name, boolean active, long updatedAt) {}

    private final FloorDatabase database;

    ProcoreFloor(FloorDatabase database) {
        this.database = database;
    }

    long total(String secret) throws SQLException, IOException {
        database.check("procore", secret);
        return database.query(
                "SELECT SUM(photos) FROM procore_photo_run WHERE project_id = ? AND album_id = 0",
                rows -> rows.getLong(1),
                PROJECT);
    }

    void show(JsonGenerator json, String base, String secret, long id) throws SQLException, IOException {
        database.check("procore", secret);
        Map<Long, List<Trade>> trades = database.query(TRADES_OF_ONE, ProcoreFloor::trades, id);
        database.query(ONE, rows -> print(json, base, rows, trades), PROJECT, id);
    }

    void list(JsonGenerator json, String base) throws SQLException, IOException {
        Map<Long, List<Trade>> trades = database.query(TRADES_OF_PAGE, ProcoreFloor::trades, PROJECT);
        json.writeStartArray();
        database.query(
                PAGE,
                rows -> {
                    boolean more = rows.next();
                    while (more) {
                        more = print(json, base, rows, trades);
                    }
                    return more;
                },
                PROJECT);
        json.writeEndArray();
    }

    private static Map<Long, List<Trade>> trades(ResultSet rows) throws SQLException {
        Map<Long, List<Trade>> trades = new HashMap<>();
        while (rows.next()) {
            trades.computeIfAbsent(rows.getLong(1), photo -> new ArrayList<>())
                    .add(new Trade(rows.getLong(2), rows.getString(3), rows.getBoolean(4), rows.getLong(5)));
        }
        return trades;
    }

    private static boolean print(JsonGenerator json, String base, ResultSet rows, Map<Long, List<Trade>> trades)
            throws SQLException, IOException {
        long id = rows.getLong(1);
        String file = base + "/pictures/" + rows.getString(2);
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeStringField("url", file + (rows.getString(30).equals("image/png") ? ".png" : ".jpg"));
        json.writeNumberField("size", rows.getLong(3));
        json.writeStringField("filename", rows.getString(4));
        json.writeStringField("description", rows.getString(5));
        location(json, rows);
        json.writeBooleanField("starred", rows.getBoolean(12));
        json.writeNumberField("width", rows.getInt(13));
        json.writeNumberField("height", rows.getInt(14));
        json.writeObjectFieldStart("uploader");
        json.writeNumberField("id", rows.getLong(15));
        json.writeStringField("login", rows.getString(16));
        json.writeStringField("name", rows.getString(17));
        json.writeEndObject();
        long album = rows.getLong(18);
        String self = "/rest/v1.0/images/" + id + "?image_category_id=" + album + "&project_id=" + PROJECT;
        json.writeObjectFieldStart("links");
        json.writeStringField("self", self);
        json.writeStringField("update", self);
        json.writeStringField("delete", self);
        json.writeStringField("permanentlyDelete", self + "&permanent=true");
        json.writeStringField("retrieve", "/rest/v1.0/images/" + id + "/retrieve?project_id=" + PROJECT);
        json.writeEndObject();
        json.writeArrayFieldStart("trades");
        for (Trade trade : trades.getOrDefault(id, List.of())) {
            json.writeStartObject();
            json.writeNumberField("id", trade.id());
            json.writeStringField("name", trade.name());
            json.writeBooleanField("active", trade.active());
            time(json, "updated_at", trade.updatedAt());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("thumbnail_url", file + "/thumbnail.jpg");
        if (rows.getObject(21) == null) {
            json.writeNullField("taken_at");
        } else {
            time(json, "taken_at", rows.getLong(21));
        }
        time(json, "created_at", rows.getLong(22));
        time(json, "updated_at", rows.getLong(23));
        json.writeStringField("image_category_name", rows.getString(19));
        json.writeNumberField("image_category_id", album);
        json.writeBooleanField("permanently_deleted", false);
        json.writeBooleanField("private", rows.getBoolean(24));
        json.writeBooleanField("image_category_private", rows.getBoolean(20));
        json.writeStringField("gps_lat", degrees(rows, 25));
        json.writeStringField("gps_long", degrees(rows, 26));
        json.writeNumberField("comments_count", rows.getInt(27));
        json.writeObjectField("origin_id", rows.getObject(28));
        json.writeObjectField("daily_log_header_id", rows.getObject(29));
        json.writeEndObject();
        return rows.next();
    }

    private static void location(JsonGenerator json, ResultSet rows) throws SQLException, IOException {
        long id = rows.getLong(6);
        if (rows.wasNull()) {
            json.writeNullField("location");
            return;
        }
        json.writeObjectFieldStart("location");
        json.writeNumberField("id", id);
        json.writeStringField("name", rows.getString(7));
        json.writeStringField("node_name", rows.getString(8));
        time(json, "created_at", rows.getLong(9));
        time(json, "updated_at", rows.getLong(10));
        json.writeObjectField("parent_id", rows.getObject(11));
        json.writeEndObject();
    }

    private static @Nullable String degrees(ResultSet rows, int column) throws SQLException {
        double degrees = rows.getDouble(column);
        return rows.wasNull()
                ? null
                : BigDecimal.valueOf(degrees)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static void time(JsonGenerator json, String name, long millis) throws IOException {
        json.writeStringField(name, Instant.ofEpochMilli(millis).toString());
    }
}
