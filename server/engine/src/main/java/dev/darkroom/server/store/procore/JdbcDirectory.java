package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.Directory;
import dev.darkroom.server.provider.procore.domain.User;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code procore_company}, {@code procore_project}, {@code procore_user} and {@code procore_member}. */
final class JdbcDirectory implements Directory {

    private final Jdbi jdbi;

    JdbcDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void addCompany(long id, String name) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO procore_company (id, name) VALUES (:id, :name)")
                .bind("id", id)
                .bind("name", name)
                .execute());
    }

    @Override
    public void addProject(long id, long company, String name) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO procore_project (id, company_id, name) VALUES (:id, :company, :name)")
                .bind("id", id)
                .bind("company", company)
                .bind("name", name)
                .execute());
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
    }

    @Override
    public boolean hasCompany(long company) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM procore_company WHERE id = :id")
                .bind("id", company)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    @Override
    public Optional<Long> companyOf(long project) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT company_id FROM procore_project WHERE id = :id")
                .bind("id", project)
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public Optional<User> member(long company, long user) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT u.id AS user_id, u.login, u.name AS user_name FROM procore_member m
                        JOIN procore_user u ON u.id = m.user_id
                        WHERE m.company_id = :company AND m.user_id = :user
                        """)
                .bind("company", company)
                .bind("user", user)
                .scanResultSet(readable(Rows::user))
                .findOne());
    }

    @Override
    public Optional<User> firstMember(long company) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT u.id AS user_id, u.login, u.name AS user_name FROM procore_member m
                        JOIN procore_user u ON u.id = m.user_id
                        WHERE m.company_id = :company
                        ORDER BY m.user_id LIMIT 1
                        """)
                .bind("company", company)
                .scanResultSet(readable(Rows::user))
                .findOne());
    }
}
