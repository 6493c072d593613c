package dev.darkroom.server.provider.mapillary.domain;

/**
 * A region that is, or shall be, made unrecognizable.
 *
 * @param type where it comes from, in the provider's words
 * @param area which part of the picture it is
 */
public record BlurRegion(String type, Rectangle area) {}
