package dev.darkroom.client.body;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form with files, {@code multipart/form-data} as RFC 7578 has it. Names and file names are written in UTF-8 the way
 * browsers do it, which is what servers are used to: the quote and control characters are percent-encoded, nothing
 * else is.
 */
public final class MultipartBody implements RequestBody {

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final Pattern ENDS_A_NAME = Pattern.compile("[\"\\p{Cntrl}]");

    private final String boundary;
    private final List<Part> parts;

    private MultipartBody(String boundary, List<Part> parts) {
        this.boundary = boundary;
        this.parts = parts;
    }

    private record Part(String disposition, RequestBody content) {}

    /** Starts an empty form. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        long length = end().length;
        for (Part part : parts) {
            if (part.content().length() < 0) {
                return -1;
            }
            length += head(part).length + part.content().length() + LINE_END.length;
        }
        return length;
    }

    @Override
    public boolean repeatable() {
        return parts.stream().allMatch(part -> part.content().repeatable());
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        for (Part part : parts) {
            target.write(head(part));
            part.content().writeTo(target);
            target.write(LINE_END);
        }
        target.write(end());
    }

    private byte[] head(Part part) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; " + part.disposition() + "\r\nContent-Type: "
                        + part.content().mediaType() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] end() {
        return ("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String name) {
        return '"'
                + ENDS_A_NAME
                        .matcher(name)
                        .replaceAll(found -> String.format(
                                Locale.ROOT, "%%%02X", (int) found.group().charAt(0)))
                + '"';
    }

    /** Collects the parts of a form; for one thread. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        /** Adds a plain value. */
        public Builder text(String name, String value) {
            return add("name=" + quoted(name), new BytesBody("text/plain; charset=UTF-8", utf8(value)));
        }

        /** Adds a JSON document. */
        public Builder json(String name, String json) {
            return add("name=" + quoted(name), new BytesBody("application/json", utf8(json)));
        }

        /** Adds a file. */
        public Builder file(String name, Upload upload) {
            return add("name=" + quoted(name) + "; filename=" + quoted(upload.fileName()), new UploadBody(upload));
        }

        private Builder add(String disposition, RequestBody content) {
            parts.add(new Part(disposition, content));
            return this;
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** Makes the form. */
        public MultipartBody build() {
            return new MultipartBody("darkroom-" + UUID.randomUUID(), List.copyOf(parts));
        }
    }
}
