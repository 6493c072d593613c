package dev.darkroom.benchmarks.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.SQLException;

/** An image along a street. */
final class MapillaryFloor {

    private static final String ONE = """
            SELECT image_key, angle, longitude, latitude, place, owner, captured_at FROM mapillary_image
            WHERE image_key = ? AND NOT is_private
            """;

    private final FloorDatabase database;

    MapillaryFloor(FloorDatabase database) {
        this.database = database;
    }

    void show(JsonGenerator json, String client, String key) throws SQLException, IOException {
        database.check("mapillary", client);
        database.query(
                ONE,
                rows -> {
                    json.writeStartObject();
                    json.writeNumberField("ca", rows.getDouble(2));
                    json.writeStringField("key", rows.getString(1));
                    json.writeNumberField("lon", rows.getDouble(3));
                    json.writeNumberField("lat", rows.getDouble(4));
                    json.writeStringField("location", rows.getString(5));
                    json.writeStringField("user", rows.getString(6));
                    json.writeNumberField("captured_at", rows.getLong(7));
                    json.writeEndObject();
                    return key;
                },
                key);
    }
}
