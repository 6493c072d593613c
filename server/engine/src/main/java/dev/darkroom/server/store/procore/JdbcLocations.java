package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.Location;
import dev.darkroom.server.provider.procore.domain.Locations;
import dev.darkroom.server.provider.procore.domain.SearchText;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code procore_location}. */
final class JdbcLocations implements Locations {

    private static final String SELECT = """
            SELECT id AS location_id, parent_id AS location_parent_id, node_name AS location_node_name, name AS location_name,
                created_at AS location_created_at, updated_at AS location_updated_at
            FROM procore_location
            """;

    private final Jdbi jdbi;

    JdbcLocations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long project, Location location) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_location
                            (id, project_id, parent_id, node_name, name, folded_name, created_at, updated_at)
                        VALUES (:id, :project, :parent, :nodeName, :name, :folded, :createdAt, :updatedAt)
                        """)
                .bind("id", location.id())
                .bind("project", project)
                .bind("parent", location.parent())
                .bind("nodeName", location.nodeName())
                .bind("name", location.name())
                .bind("folded", SearchText.folded(location.name()))
                .bind("createdAt", location.createdAt())
                .bind("updatedAt", location.updatedAt())
                .execute());
    }

    @Override
    public Optional<Location> find(long project, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE project_id = :project AND id = :id")
                .bind("project", project)
                .bind("id", id)
                .scanResultSet(readable(Rows::location))
                .findOne());
    }

    /** No id is 0, so that stands for the top, as it does in the index. */
    @Override
    public Optional<Location> find(long project, @Nullable Long parent, String nodeName) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE project_id = :project AND COALESCE(parent_id, 0) = :parent AND node_name = :nodeName
                        """)
                .bind("project", project)
                .bind("parent", parent == null ? 0 : parent)
                .bind("nodeName", nodeName)
                .scanResultSet(readable(Rows::location))
                .findOne());
    }
}
