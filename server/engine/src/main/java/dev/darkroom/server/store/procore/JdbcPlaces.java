package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Place;
import dev.darkroom.server.provider.procore.Places;
import dev.darkroom.server.provider.procore.SearchText;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code procore_place}. */
final class JdbcPlaces implements Places {

    private static final String SELECT = """
            SELECT id AS place_id, parent_id AS place_parent_id, node_name AS place_node_name, name AS place_name,
                created_at AS place_created_at, updated_at AS place_updated_at
            FROM procore_place
            """;

    private final Jdbi jdbi;

    JdbcPlaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long project, Place place) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_place
                            (id, project_id, parent_id, node_name, name, folded_name, created_at, updated_at)
                        VALUES (:id, :project, :parent, :nodeName, :name, :folded, :createdAt, :updatedAt)
                        """)
                .bind("id", place.id())
                .bind("project", project)
                .bind("parent", place.parent())
                .bind("nodeName", place.nodeName())
                .bind("name", place.name())
                .bind("folded", SearchText.folded(place.name()))
                .bind("createdAt", place.createdAt())
                .bind("updatedAt", place.updatedAt())
                .execute());
    }

    @Override
    public Optional<Place> find(long project, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE project_id = :project AND id = :id")
                .bind("project", project)
                .bind("id", id)
                .map((rows, context) -> Rows.place(rows))
                .findOne());
    }

    /** No id is 0, so that stands for the top, as it does in the index. */
    @Override
    public Optional<Place> find(long project, @Nullable Long parent, String nodeName) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE project_id = :project AND COALESCE(parent_id, 0) = :parent AND node_name = :nodeName
                        """)
                .bind("project", project)
                .bind("parent", parent == null ? 0 : parent)
                .bind("nodeName", nodeName)
                .map((rows, context) -> Rows.place(rows))
                .findOne());
    }
}
