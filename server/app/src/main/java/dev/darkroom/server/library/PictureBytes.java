package dev.darkroom.server.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of a picture as an answer: whole, the part that a {@code Range} header asks for, or none of it. */
public final class PictureBytes {

    /** One range; of several, or in another unit, the whole picture is sent, as RFC 9110 allows. */
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private final Pictures pictures;
    private final Picture picture;
    private final int status;
    private final long first;
    private final long length;

    private PictureBytes(Pictures pictures, Picture picture, int status, long first, long length) {
        this.pictures = pictures;
        this.picture = picture;
        this.status = status;
        this.first = first;
        this.length = length;
    }

    /**
     * Decides what to send.
     *
     * @param range the request's header; null when it is absent
     */
    public static PictureBytes of(Pictures pictures, Picture picture, @Nullable String range) {
        Matcher matcher = RANGE.matcher(range == null ? "" : range.strip());
        if (!matcher.matches() || isNone(matcher.group(1), matcher.group(2))) {
            return new PictureBytes(pictures, picture, 200, 0, picture.size());
        }
        long size = picture.size();
        long first;
        long last;
        if (matcher.group(1).isEmpty()) {
            first = Math.max(0, size - Long.parseLong(matcher.group(2)));
            last = size - 1;
        } else {
            first = Long.parseLong(matcher.group(1));
            last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        }
        return first > last
                ? new PictureBytes(pictures, picture, 416, 0, 0)
                : new PictureBytes(pictures, picture, 206, first, last - first + 1);
    }

    /** No range at all, or one that ends before it begins, which RFC 9110 wants to be ignored. */
    private static boolean isNone(String first, String last) {
        return first.isEmpty() ? last.isEmpty() : !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
    }

    /** 200, 206 or 416. */
    public int status() {
        return status;
    }

    /** The headers that go with it, but for {@code Content-Type}. A browser must not guess a type or run what it finds. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Ranges", "bytes");
        headers.put(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(picture.addedAt().atOffset(ZoneOffset.UTC)));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (status == 206) {
            headers.put("Content-Range", "bytes " + first + "-" + (first + length - 1) + "/" + picture.size());
        } else if (status == 416) {
            headers.put("Content-Range", "bytes */" + picture.size());
        }
        if (status != 416) {
            headers.put("Content-Length", String.valueOf(length));
        }
        return headers;
    }

    /**
     * Writes the bytes.
     *
     * @throws IOException if they cannot be read, or the reader has gone
     */
    public void writeTo(OutputStream target) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream source = pictures.open(picture, first)) {
            long left = length;
            while (left > 0) {
                int read = source.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("picture " + picture.id() + " is shorter than it was");
                }
                target.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
