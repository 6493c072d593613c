package dev.darkroom.server.provider.mapillary.domain;

import java.time.Instant;

/**
 * A user's word that a version is right.
 *
 * @param detector whose findings the version is about
 * @param user who confirms
 * @param version when the version was made
 */
public record Confirmation(String detector, String user, Instant version) {}
