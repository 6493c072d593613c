package dev.darkroom.server.provider.procore.domain;

/**
 * A user.
 *
 * @param login the e-mail address the user signs in with
 * @param name the full name
 */
public record User(long id, String login, String name) {}
