package dev.darkroom.server.store.monk;

import dev.darkroom.server.provider.monk.ImageStretch;
import dev.darkroom.server.provider.monk.ImageTraits;
import dev.darkroom.server.provider.monk.InspectionImage;
import dev.darkroom.server.provider.monk.InspectionImages;
import dev.darkroom.server.provider.monk.TaskEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code monk_image} and {@code monk_task_image}. */
public final class JdbcInspectionImages implements InspectionImages {

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcInspectionImages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(InspectionImage image, Collection<TaskEntry> entries) {
        jdbi.useTransaction(handle -> {
            insert(handle, image);
            entries.forEach(entry -> handle.createUpdate("""
                            INSERT INTO monk_task_image (task_id, image_id, details)
                            VALUES (:task, :image, :details)
                            """)
                    .bind("task", entry.task())
                    .bind("image", entry.image())
                    .bind("details", entry.details())
                    .execute());
        });
    }

    private static void insert(Handle handle, InspectionImage image) {
        ImageTraits traits = image.traits();
        handle.createUpdate("""
                        INSERT INTO monk_image
                            (id, inspection_id, picture_id, name, image_type, image_subtype, sibling_key, damage_area,
                             detailed_viewpoint, checks, additional_data)
                        VALUES
                            (:id, :inspection, :picture, :name, :type, :subtype, :siblingKey, :damageArea,
                             :viewpoint, :checks, :additionalData)
                        """)
                .bind("id", image.id())
                .bind("inspection", image.inspection())
                .bind("picture", image.picture())
                .bind("name", image.name())
                .bind("type", traits.type())
                .bind("subtype", traits.subtype())
                .bind("siblingKey", traits.siblingKey())
                .bind("damageArea", traits.damageArea())
                .bind("viewpoint", traits.viewpoint())
                .bind("checks", traits.checks())
                .bind("additionalData", image.additionalData())
                .execute();
    }

    @Override
    public Optional<InspectionImage> find(UUID inspection, UUID image) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM monk_image WHERE inspection_id = :inspection AND id = :id")
                        .bind("inspection", inspection)
                        .bind("id", image)
                        .map(JdbcInspectionImages::image)
                        .findOne());
    }

    @Override
    public List<InspectionImage> all(UUID inspection) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM monk_image WHERE inspection_id = :inspection ORDER BY sequence")
                .bind("inspection", inspection)
                .map(JdbcInspectionImages::image)
                .list());
    }

    @Override
    public List<InspectionImage> read(UUID inspection, ImageStretch stretch, int limit) {
        String sql = "SELECT * FROM monk_image WHERE inspection_id = :inspection"
                + (stretch.newerThan() == null ? "" : " AND sequence > " + sequenceOf("newerThan"))
                + (stretch.olderThan() == null ? "" : " AND sequence < " + sequenceOf("olderThan"))
                + " ORDER BY sequence " + (stretch.newestFirst() ? "DESC" : "ASC")
                + " LIMIT :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql).bind("inspection", inspection).bind("limit", limit);
            bindIfGiven(query, "newerThan", stretch.newerThan());
            bindIfGiven(query, "olderThan", stretch.olderThan());
            return query.map(JdbcInspectionImages::image).list();
        });
    }

    private static String sequenceOf(String parameter) {
        return "(SELECT sequence FROM monk_image WHERE id = :" + parameter + ")";
    }

    private static void bindIfGiven(Query query, String parameter, @Nullable UUID image) {
        if (image != null) {
            query.bind(parameter, image);
        }
    }

    @Override
    public Optional<UUID> neighbour(UUID inspection, UUID image, boolean newer) {
        String sql = "SELECT id FROM monk_image WHERE inspection_id = :inspection AND sequence "
                + (newer ? "> " : "< ") + sequenceOf("image")
                + " ORDER BY sequence " + (newer ? "ASC" : "DESC")
                + " LIMIT 1";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("inspection", inspection)
                .bind("image", image)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public void describe(UUID image, @Nullable String additionalData) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE monk_image SET additional_data = :additionalData WHERE id = :id")
                        .bind("id", image)
                        .bind("additionalData", additionalData)
                        .execute());
    }

    @Override
    public void remove(UUID image) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM monk_task_image WHERE image_id = :id")
                    .bind("id", image)
                    .execute();
            handle.createUpdate("DELETE FROM monk_image WHERE id = :id")
                    .bind("id", image)
                    .execute();
        });
    }

    private static InspectionImage image(ResultSet rows, StatementContext context) throws SQLException {
        return new InspectionImage(
                UUID.fromString(rows.getString("id")),
                UUID.fromString(rows.getString("inspection_id")),
                UUID.fromString(rows.getString("picture_id")),
                rows.getString("name"),
                new ImageTraits(
                        rows.getString("image_type"),
                        rows.getString("image_subtype"),
                        rows.getString("sibling_key"),
                        rows.getString("damage_area"),
                        rows.getString("detailed_viewpoint"),
                        rows.getString("checks")),
                rows.getString("additional_data"));
    }
}
