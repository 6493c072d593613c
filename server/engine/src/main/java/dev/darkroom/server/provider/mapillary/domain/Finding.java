package dev.darkroom.server.provider.mapillary.domain;

/**
 * An object that software found in an image.
 *
 * @param score how sure it is: a decimal number as it was printed
 * @param detector name and version of the software
 * @param type what it is, in the detector's words
 * @param area where it is
 */
public record Finding(String score, String detector, String type, Rectangle area) {}
