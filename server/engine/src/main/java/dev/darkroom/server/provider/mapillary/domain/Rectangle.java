package dev.darkroom.server.provider.mapillary.domain;

import java.util.List;

/**
 * A region of a picture, in fractions of its width and height, counted from the top left corner.
 *
 * @param left 0 to 1
 * @param top 0 to 1
 * @param right 0 to 1
 * @param bottom 0 to 1
 */
public record Rectangle(double left, double top, double right, double bottom) {

    /** The region between two corners, upper left before lower right. */
    public static Rectangle of(List<Double> corners) {
        return new Rectangle(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    }

    /** Both corners, upper left before lower right. */
    public List<Double> corners() {
        return List.of(left, top, right, bottom);
    }

    /** Whether it covers anything at all: it is neither empty nor turned round. */
    public boolean hasArea() {
        return left < right && top < bottom;
    }
}
