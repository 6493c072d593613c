package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.Directory;
import dev.darkroom.server.provider.procore.domain.Standing;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.store.ReadRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code procore_company}, {@code procore_project}, {@code procore_user} and {@code procore_member}. */
final class JdbcDirectory implements Directory {

    private static final String STANDING = standingOf(":user");
    private static final String STANDING_OF_FIRST =
            standingOf("(SELECT MIN(user_id) FROM procore_member WHERE company_id = :company)");

    private final Jdbi jdbi;
    private final ReadRows<Asked, Standing> standings;

    private record Asked(
            long company, long project, @Nullable Long user) {}

    JdbcDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.standings = ReadRows.of(jdbi);
    }

    private static String standingOf(String user) {
        return """
                SELECT u.id AS user_id, u.login, u.name AS user_name, p.company_id AS owner_id FROM procore_company c
                LEFT JOIN procore_member m ON m.company_id = c.id AND m.user_id = %s
                LEFT JOIN procore_user u ON u.id = m.user_id
                LEFT JOIN procore_project p ON p.id = :project
                WHERE c.id = :company
                """.formatted(user);
    }

    @Override
    public void addCompany(long id, String name) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO procore_company (id, name) VALUES (:id, :name)")
                .bind("id", id)
                .bind("name", name)
                .execute());
        standings.changed();
    }

    @Override
    public void addProject(long id, long company, String name) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO procore_project (id, company_id, name) VALUES (:id, :company, :name)")
                .bind("id", id)
                .bind("company", company)
                .bind("name", name)
                .execute());
        standings.changed();
    }

    @Override
    public void addMember(long company, User user) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO procore_user (id, login, name) VALUES (:id, :login, :name)
                            ON CONFLICT (id) DO UPDATE SET login = :login, name = :name
                            """)
                    .bind("id", user.id())
                    .bind("login", user.login())
                    .bind("name", user.name())
                    .execute();
            handle.createUpdate("INSERT INTO procore_member (company_id, user_id) VALUES (:company, :user)")
                    .bind("company", company)
                    .bind("user", user.id())
                    .execute();
        });
        standings.changed();
    }

    @Override
    public Optional<Standing> standing(long company, long project, @Nullable Long user) {
        return standings.find(new Asked(company, project, user), () -> read(company, project, user));
    }

    private Optional<Standing> read(long company, long project, @Nullable Long user) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(user == null ? STANDING_OF_FIRST : STANDING)
                    .bind("company", company)
                    .bind("project", project);
            return (user == null ? query : query.bind("user", user))
                    .map(JdbcDirectory::standing)
                    .findOne();
        });
    }

    private static Standing standing(ResultSet rows, StatementContext context) throws SQLException {
        User user = Rows.number(rows, "user_id") == null ? null : Rows.user(rows, context);
        return new Standing(user, Rows.number(rows, "owner_id"));
    }

    @Override
    public Optional<Long> companyOf(long project) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT company_id FROM procore_project WHERE id = :id")
                .bind("id", project)
                .mapTo(Long.class)
                .findOne());
    }
}
