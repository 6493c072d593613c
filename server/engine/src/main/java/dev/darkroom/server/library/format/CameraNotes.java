package dev.darkroom.server.library.format;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a camera wrote into a picture: EXIF. */
final class CameraNotes {

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    private CameraNotes() {}

    /** When the picture was taken; without an offset the camera's clock is taken as UTC. */
    static @Nullable OffsetDateTime takenAt(Metadata metadata) {
        for (ExifSubIFDDirectory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            String time = directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
            String offset = directory.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
            if (time != null) {
                try {
                    ZoneOffset zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset.strip());
                    return LocalDateTime.parse(time.strip(), EXIF).atOffset(zone);
                } catch (DateTimeException e) {
                    // Cameras without a set clock write zeros or blanks.
                    return null;
                }
            }
        }
        return null;
    }

    /** Where the picture was taken. */
    static @Nullable Position position(Metadata metadata) {
        for (GpsDirectory directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            GeoLocation place = directory.getGeoLocation();
            if (place != null && !place.isZero()) {
                return new Position(place.getLatitude(), place.getLongitude());
            }
        }
        return null;
    }
}
