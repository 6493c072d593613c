package dev.darkroom.server.library.format;

import java.util.Arrays;
import java.util.Optional;

/** The formats this server knows by their bytes. */
public enum PictureType {
    /** JPEG. */
    JPEG("image/jpeg", "jpg"),
    /** PNG. */
    PNG("image/png", "png"),
    /** GIF. */
    GIF("image/gif", "gif"),
    /** BMP. */
    BMP("image/bmp", "bmp"),
    /** WebP. */
    WEBP("image/webp", "webp"),
    /** SVG. */
    SVG("image/svg+xml", "svg"),
    /** Bytes of any other format, for providers that keep what they cannot read. */
    OTHER("application/octet-stream", "bin");

    private final String mediaType;
    private final String extension;

    PictureType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format with a media type; never {@link #OTHER}, which is none. */
    public static Optional<PictureType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type != OTHER && type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether the JDK decodes pixels of this format. */
    boolean hasDecoder() {
        return this == JPEG || this == PNG || this == GIF || this == BMP;
    }

    /** The usual extension of its files, without the dot. */
    public String extension() {
        return extension;
    }
}
