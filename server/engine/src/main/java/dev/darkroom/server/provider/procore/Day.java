package dev.darkroom.server.provider.procore;

import java.time.LocalDate;

/** A day of a project's daily log. */
public record Day(long id, LocalDate date) {}
