package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Directory;
import dev.darkroom.server.provider.procore.Person;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code procore_company}, {@code procore_project}, {@code procore_person} and {@code procore_member}. */
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
    public void addMember(long company, Person person) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO procore_person (id, login, name) VALUES (:id, :login, :name)
                            ON CONFLICT (id) DO UPDATE SET login = :login, name = :name
                            """)
                    .bind("id", person.id())
                    .bind("login", person.login())
                    .bind("name", person.name())
                    .execute();
            handle.createUpdate("INSERT INTO procore_member (company_id, person_id) VALUES (:company, :person)")
                    .bind("company", company)
                    .bind("person", person.id())
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
    public Optional<Person> member(long company, long person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT u.id AS person_id, u.login, u.name AS person_name FROM procore_member m
                        JOIN procore_person u ON u.id = m.person_id
                        WHERE m.company_id = :company AND m.person_id = :person
                        """)
                .bind("company", company)
                .bind("person", person)
                .map((rows, context) -> Rows.person(rows))
                .findOne());
    }

    @Override
    public Optional<Person> firstMember(long company) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT u.id AS person_id, u.login, u.name AS person_name FROM procore_member m
                        JOIN procore_person u ON u.id = m.person_id
                        WHERE m.company_id = :company
                        ORDER BY m.person_id LIMIT 1
                        """)
                .bind("company", company)
                .map((rows, context) -> Rows.person(rows))
                .findOne());
    }
}
