package dev.darkroom.client.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.entity.mime.StringBody;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/** A form with files, {@code multipart/form-data} as RFC 7578 has it: UTF-8, also in file names. */
public final class MultipartBody implements RequestBody {

    private final HttpEntity entity;
    private final boolean repeatable;

    private MultipartBody(HttpEntity entity, boolean repeatable) {
        this.entity = entity;
        this.repeatable = repeatable;
    }

    /** Starts an empty form. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String mediaType() {
        return entity.getContentType();
    }

    @Override
    public long length() {
        return entity.getContentLength();
    }

    @Override
    public boolean repeatable() {
        return repeatable;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        entity.writeTo(target);
    }

    /** Collects the parts of a form; for one thread. */
    public static final class Builder {

        private final MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.EXTENDED)
                .setCharset(StandardCharsets.UTF_8);
        private boolean repeatable = true;

        private Builder() {}

        /** Adds a plain value. */
        public Builder text(String name, String value) {
            parts.addPart(name, new StringBody(value, ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8)));
            return this;
        }

        /** Adds a JSON document. */
        public Builder json(String name, String json) {
            parts.addPart(name, new StringBody(json, ContentType.APPLICATION_JSON));
            return this;
        }

        /** Adds a file. */
        public Builder file(String name, Upload upload) {
            repeatable &= upload.repeatable();
            parts.addPart(name, new FilePart(upload));
            return this;
        }

        /** Makes the form. */
        public MultipartBody build() {
            return new MultipartBody(parts.build(), repeatable);
        }
    }

    private static final class FilePart extends AbstractContentBody {

        private final Upload upload;

        FilePart(Upload upload) {
            super(ContentType.parse(upload.mediaType()));
            this.upload = upload;
        }

        @Override
        public String getFilename() {
            return upload.fileName();
        }

        @Override
        public long getContentLength() {
            return upload.length();
        }

        @Override
        public void writeTo(OutputStream target) throws IOException {
            try (InputStream source = upload.open()) {
                source.transferTo(target);
            }
        }
    }
}
