package dev.darkroom.server.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a picture as an answer: whole, the part that a request asks for, or none of it. */
public final class PictureBytes {

    private static final Logger LOG = LoggerFactory.getLogger(PictureBytes.class);

    /** One range; of several, or in another unit, the whole picture is sent, as RFC 9110 allows. */
    private static final Pattern RANGE = Pattern.compile("(?i)bytes=(\\d*)-(\\d*)");

    private static final BigInteger MAX_OFFSET = BigInteger.valueOf(Long.MAX_VALUE);

    /** The JDK's own format of RFC 1123 writes the first nine days of a month with one digit. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

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
     * @param header the value of a header of the request; empty when it is absent
     * @throws MissingPictureException if there is nothing to send
     */
    public static PictureBytes of(Pictures pictures, Picture picture, UnaryOperator<String> header) {
        if (!pictures.hasBytes(picture)) {
            LOG.error("The bytes of picture {} are missing", picture.id());
            throw new MissingPictureException(picture.id());
        }
        long size = picture.size();
        Preconditions conditions = Preconditions.of(picture, "", header);
        if (conditions.status() != Preconditions.OK) {
            return new PictureBytes(pictures, picture, conditions.status(), 0, 0);
        }
        PictureBytes whole = new PictureBytes(pictures, picture, 200, 0, size);
        Matcher matcher =
                RANGE.matcher(conditions.isRangeWanted() ? header.apply("Range").strip() : "");
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return whole;
        }
        long first;
        long last = size - 1;
        if (matcher.group(1).isEmpty()) {
            first = Math.max(0, size - number(matcher.group(2)));
        } else {
            first = number(matcher.group(1));
            if (!matcher.group(2).isEmpty()) {
                long end = number(matcher.group(2));
                if (end < first) {
                    return whole;
                }
                last = Math.min(last, end);
            }
        }
        return first > last
                ? new PictureBytes(pictures, picture, 416, 0, 0)
                : new PictureBytes(pictures, picture, 206, first, last - first + 1);
    }

    private static long number(String digits) {
        return new BigInteger(digits).min(MAX_OFFSET).longValue();
    }

    /** 200, 206, 304, 412 or 416. */
    public int status() {
        return status;
    }

    /** Whether any of them are sent. */
    public boolean hasBytes() {
        return status == 200 || status == 206;
    }

    /** That of the picture. */
    public String mediaType() {
        return picture.facts().type().mediaType();
    }

    /** The headers that go with it, but for {@code Content-Type}. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", Preconditions.of(picture, "", name -> "").entityTag());
        headers.put("Accept-Ranges", "bytes");
        headers.put("Last-Modified", HTTP_DATE.format(picture.addedAt()));
        headers.putAll(BrowserHeaders.of(picture.facts().type(), picture.fileName()));
        if (status == 206) {
            headers.put("Content-Range", "bytes " + first + "-" + (first + length - 1) + "/" + picture.size());
        } else if (status == 416) {
            headers.put("Content-Range", "bytes */" + picture.size());
        }
        if (hasBytes()) {
            headers.put("Content-Length", String.valueOf(length));
        }
        return headers;
    }

    /**
     * Writes the bytes.
     *
     * @throws IOException if they cannot be read, are fewer than they were, or the reader has gone
     */
    public void writeTo(OutputStream target) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream source = pictures.open(picture, first, length)) {
            long left = length;
            while (left > 0) {
                int read = source.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    LOG.error("Picture {} lacks {} of its {} bytes", picture.id(), left, picture.size());
                    throw new IOException("picture " + picture.id() + " is shorter than it was");
                }
                target.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
