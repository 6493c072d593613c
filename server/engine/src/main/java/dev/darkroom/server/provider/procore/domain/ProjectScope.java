package dev.darkroom.server.provider.procore.domain;

/**
 * What a request was given access to.
 *
 * @param company the id of the company
 * @param project the id of one of its projects
 * @param user on whose behalf
 */
public record ProjectScope(long company, long project, User user) {}
