package dev.darkroom.server.library.format;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import org.jspecify.annotations.Nullable;

/** Where a picture was taken, by its EXIF. A camera without a fix writes values that are no place: there is none then. */
final class CapturePosition {

    private static final int PARTS = 3;
    private static final double MAX_SIXTIETHS = 60;

    private CapturePosition() {}

    static @Nullable Position of(Metadata metadata) {
        for (GpsDirectory directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            double latitude = degrees(directory, GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LATITUDE_REF, "N", "S");
            double longitude = degrees(directory, GpsDirectory.TAG_LONGITUDE, GpsDirectory.TAG_LONGITUDE_REF, "E", "W");
            Position position = Position.of(latitude, longitude);
            // Zeros are what a receiver that knows nothing writes; the place is open sea.
            if (position != null && (latitude != 0 || longitude != 0)) {
                return position;
            }
        }
        return null;
    }

    /** NaN when the notes do not say. */
    private static double degrees(GpsDirectory notes, int valueTag, int signTag, String plus, String minus) {
        Rational[] value = notes.getRationalArray(valueTag);
        String sign = notes.getString(signTag);
        boolean negative = sign != null && sign.trim().equalsIgnoreCase(minus);
        if (value == null
                || value.length != PARTS
                || sign == null
                || !negative && !sign.trim().equalsIgnoreCase(plus)) {
            return Double.NaN;
        }
        double degrees = Math.abs(quotient(value[0])) + sixtieths(value[1]) / 60 + sixtieths(value[2]) / 3600;
        return negative ? -degrees : degrees;
    }

    /** Minutes or seconds; nothing over nothing is how cameras leave them out. */
    private static double sixtieths(Rational part) {
        if (part.getNumerator() == 0 && part.getDenominator() == 0) {
            return 0;
        }
        double value = quotient(part);
        return value >= 0 && value <= MAX_SIXTIETHS ? value : Double.NaN;
    }

    /** NaN or infinite when the denominator is 0; the library takes nothing over nothing for 0. */
    private static double quotient(Rational value) {
        return (double) value.getNumerator() / value.getDenominator();
    }
}
