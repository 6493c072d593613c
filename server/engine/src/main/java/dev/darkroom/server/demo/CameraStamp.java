package dev.darkroom.server.demo;

import dev.darkroom.server.library.format.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.jspecify.annotations.Nullable;

/** Writes a camera's notes into a JPEG: when, by a clock that shows UTC, and where. */
final class CameraStamp {

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    private CameraStamp() {}

    static void write(Path jpeg, @Nullable OffsetDateTime takenAt, @Nullable Position position) throws IOException {
        TiffOutputSet notes = new TiffOutputSet();
        if (takenAt != null) {
            notes.getOrCreateExifDirectory()
                    .add(
                            ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL,
                            EXIF.format(takenAt.withOffsetSameInstant(ZoneOffset.UTC)));
        }
        if (position != null) {
            notes.setGpsInDegrees(position.longitude(), position.latitude());
        }
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(Files.readAllBytes(jpeg), stamped, notes);
        Files.write(jpeg, stamped.toByteArray());
    }
}
