package dev.darkroom.benchmarks.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** Images of an inspection. */
final class MonkFloor {

    private static final String ONE = """
            SELECT i.id, i.picture_id, i.name, f.media_type, f.height, f.width, f.size FROM monk_image i
            JOIN picture f ON f.id = i.picture_id WHERE i.id = ?
            """;

    private final FloorDatabase database;

    MonkFloor(FloorDatabase database) {
        this.database = database;
    }

    void check(String secret) throws SQLException, IOException {
        database.check("monk", secret);
    }

    void show(JsonGenerator json, String base, String secret, String id) throws SQLException, IOException {
        check(secret);
        database.query(
                ONE,
                rows -> {
                    json.writeStartObject();
                    json.writeStringField("id", rows.getString(1));
                    json.writeStringField("path", base + "/pictures/" + rows.getString(2) + ".png");
                    json.writeStringField("name", rows.getString(3));
                    json.writeStringField("mimetype", rows.getString(4));
                    json.writeStringField("object_type", "IMAGE");
                    json.writeNumberField("image_height", rows.getInt(5));
                    json.writeNumberField("image_width", rows.getInt(6));
                    json.writeNumberField("binary_size", rows.getLong(7));
                    json.writeEndObject();
                    return id;
                },
                id);
    }

    void add(JsonGenerator json, String base, String inspection, PictureFloor.Stored file)
            throws SQLException, IOException {
        String id = UUID.randomUUID().toString();
        database.update(
                new Object[] {
                    "INSERT INTO picture (id, media_type, width, height, size, sha256, added_at)"
                            + " VALUES (?, 'image/png', 592, 592, ?, ?, ?)",
                    file.id(),
                    file.size(),
                    file.sha256(),
                    System.currentTimeMillis()
                },
                new Object[] {
                    "INSERT INTO monk_image (id, inspection_id, picture_id, name) VALUES (?, ?, ?, 'noise.png')",
                    id,
                    inspection,
                    file.id()
                });
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("path", base + "/pictures/" + file.id() + ".png");
        json.writeStringField("name", "noise.png");
        json.writeStringField("mimetype", "image/png");
        json.writeStringField("object_type", "IMAGE");
        json.writeNumberField("binary_size", file.size());
        json.writeEndObject();
    }
}
