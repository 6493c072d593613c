package dev.darkroom.generator.view;

/**
 * A range that stands in a text.
 *
 * @param type the Java type of its ends
 * @param separator what stands between them
 */
public record RangeView(String type, String separator) {}
