package dev.darkroom.server.provider.procore.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The days of projects that photos are put on. Safe for use by several threads. */
public interface DailyLog {

    /** Adds a day to a project. */
    void add(long project, DailyLogEntry entry);

    /** Looks a day of a project up. */
    Optional<DailyLogEntry> find(long project, LocalDate date);
}
