package dev.darkroom.server.provider.procore.domain;

import java.time.LocalDate;

/** A day of a project's daily log. */
public record DailyLogEntry(long id, LocalDate date) {}
