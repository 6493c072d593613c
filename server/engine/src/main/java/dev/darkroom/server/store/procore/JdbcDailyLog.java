package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.DailyLog;
import dev.darkroom.server.provider.procore.Day;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table {@code procore_day}. */
final class JdbcDailyLog implements DailyLog {

    private final Jdbi jdbi;

    JdbcDailyLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long project, Day day) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO procore_day (id, project_id, log_date) VALUES (:id, :project, :date)")
                .bind("id", day.id())
                .bind("project", project)
                .bind("date", day.date().toString())
                .execute());
    }

    @Override
    public Optional<Day> find(long project, LocalDate date) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id AS day_id, log_date FROM procore_day
                        WHERE project_id = :project AND log_date = :date
                        """)
                .bind("project", project)
                .bind("date", date.toString())
                .map((rows, context) -> Rows.day(rows))
                .findOne());
    }
}
