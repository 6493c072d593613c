package dev.darkroom.server.store.procore;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.procore.domain.DailyLog;
import dev.darkroom.server.provider.procore.domain.DailyLogEntry;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table {@code procore_daily_log_entry}. */
final class JdbcDailyLog implements DailyLog {

    private final Jdbi jdbi;

    JdbcDailyLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(long project, DailyLogEntry entry) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO procore_daily_log_entry (id, project_id, log_date) VALUES (:id, :project, :date)")
                .bind("id", entry.id())
                .bind("project", project)
                .bind("date", entry.date().toString())
                .execute());
    }

    @Override
    public Optional<DailyLogEntry> find(long project, LocalDate date) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id AS daily_log_entry_id, log_date FROM procore_daily_log_entry
                        WHERE project_id = :project AND log_date = :date
                        """)
                .bind("project", project)
                .bind("date", date.toString())
                .scanResultSet(readable(Rows::logEntry))
                .findOne());
    }
}
