package dev.darkroom.server.store.monk;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.monk.domain.ImageTraits;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.KeysetList;
import dev.darkroom.server.provider.monk.domain.TaskEntry;
import dev.darkroom.server.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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
                        .scanResultSet(readable(JdbcInspectionImages::image))
                        .findOne());
    }

    @Override
    public List<InspectionImage> all(Collection<UUID> inspections) {
        return inspections.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT * FROM monk_image WHERE inspection_id IN (<inspections>) ORDER BY sequence")
                        .bindList("inspections", List.copyOf(inspections))
                        .scanResultSet(readable(JdbcInspectionImages::image))
                        .list());
    }

    @Override
    public KeysetList<InspectionImage> of(UUID inspection) {
        return new JdbcKeysetList<>(jdbi, "monk_image", "inspection_id", inspection, JdbcInspectionImages::image);
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
                Columns.id(rows, "id"),
                Columns.id(rows, "inspection_id"),
                Columns.id(rows, "picture_id"),
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
