package dev.darkroom.server.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Whose the pictures at a place in a bucket are, as a note in an object says. */
record S3Owner(S3Client client, S3Location location) {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    /**
     * Takes the place unless somebody has it.
     *
     * @throws IOException if another one has it, or that cannot be found out
     */
    void claim(String owner) throws IOException {
        String found;
        try {
            found = read();
        } catch (NoSuchFileException e) {
            write(owner);
            found = read();
        }
        if (!found.equals(owner)) {
            throw new IOException("s3://" + location.bucket() + "/" + location.prefix()
                    + " holds the pictures of another database; its object " + location.owner() + " says so");
        }
    }

    private String read() throws IOException {
        return S3Calls.call(
                location.owner(),
                () -> client.getObjectAsBytes(
                                get -> get.bucket(location.bucket()).key(location.owner()))
                        .asString(StandardCharsets.UTF_8));
    }

    /** Of several that write at once, the service takes one. */
    private void write(String owner) throws IOException {
        try {
            client.putObject(
                    put -> put.bucket(location.bucket()).key(location.owner()).ifNoneMatch("*"),
                    RequestBody.fromString(owner));
        } catch (SdkException e) {
            if (!S3Calls.isStatus(e, PRECONDITION_FAILED) && !S3Calls.isStatus(e, CONFLICT)) {
                throw S3Calls.translated(location.owner(), e);
            }
        }
    }
}
