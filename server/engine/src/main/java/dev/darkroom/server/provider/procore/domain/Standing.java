package dev.darkroom.server.provider.procore.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a user and a project stand to a company.
 *
 * @param user the user; null when he or she does not belong to the company
 * @param owner the id of the company that the project belongs to, which may be another one; null when there is no such project
 */
public record Standing(@Nullable User user, @Nullable Long owner) {}
