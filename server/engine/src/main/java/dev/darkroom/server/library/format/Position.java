package dev.darkroom.server.library.format;

import org.jspecify.annotations.Nullable;

/**
 * A place on earth.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {

    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    /** @throws IllegalArgumentException if there is no such place; NaN is none either */
    public Position {
        if (!exists(latitude, longitude)) {
            throw new IllegalArgumentException("there is no latitude " + latitude + " with longitude " + longitude);
        }
    }

    /** The place with these coordinates; null if there is none. */
    public static @Nullable Position of(double latitude, double longitude) {
        return exists(latitude, longitude) ? new Position(latitude, longitude) : null;
    }

    private static boolean exists(double latitude, double longitude) {
        return Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE;
    }
}
