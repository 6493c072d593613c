package dev.darkroom.server.s3;

import dev.darkroom.server.library.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An object per picture, and an empty one for each that is pending. */
final class S3BlobStore implements BlobStore {

    private static final long PART_BYTES = 8L * 1024 * 1024;
    private static final int UNSATISFIABLE = 416;

    private final S3Client client;
    private final S3Location location;
    private final S3Upload upload;

    /** Takes the client over. */
    S3BlobStore(S3Client client, S3Location location) {
        this.client = client;
        this.location = location;
        this.upload = new S3Upload(client, location.bucket(), PART_BYTES);
    }

    @Override
    public void put(UUID id, Path file) throws IOException {
        markPending(id);
        upload.send(file, location.picture(id));
        Files.delete(file);
    }

    @Override
    public void copy(UUID id, UUID copy) throws IOException {
        markPending(copy);
        S3Calls.call(
                location.picture(id),
                () -> client.copyObject(copying -> copying.sourceBucket(location.bucket())
                        .sourceKey(location.picture(id))
                        .destinationBucket(location.bucket())
                        .destinationKey(location.picture(copy))));
    }

    @Override
    public void markPending(UUID id) throws IOException {
        S3Calls.call(
                location.note(id),
                () -> client.putObject(
                        note -> note.bucket(location.bucket()).key(location.note(id)), RequestBody.empty()));
    }

    @Override
    public void settle(UUID id) throws IOException {
        deleteKey(location.note(id));
    }

    @Override
    public Stream<UUID> pending(Duration age) throws IOException {
        Instant latest = Instant.now().minus(age);
        return list(location.pending())
                .filter(note -> age.isZero() || !note.lastModified().isAfter(latest))
                .map(note -> S3Location.id(note.key()));
    }

    @Override
    public InputStream open(UUID id, long offset, long length) throws IOException {
        String key = location.picture(id);
        String last = length > Long.MAX_VALUE - offset ? "" : String.valueOf(offset + length - 1);
        boolean isWhole = offset == 0 && last.isEmpty();
        try {
            return new S3Stream(client.getObject(get ->
                    get.bucket(location.bucket()).key(key).range(isWhole ? null : "bytes=" + offset + "-" + last)));
        } catch (SdkException e) {
            if (S3Calls.isStatus(e, UNSATISFIABLE)) {
                return InputStream.nullInputStream();
            }
            throw S3Calls.translated(key, e);
        }
    }

    @Override
    public OptionalLong size(UUID id) throws IOException {
        String key = location.picture(id);
        try {
            return OptionalLong.of(S3Calls.call(
                    key,
                    () -> client.headObject(
                                    head -> head.bucket(location.bucket()).key(key))
                            .contentLength()));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        deleteKey(location.picture(id));
        settle(id);
    }

    private void deleteKey(String key) throws IOException {
        S3Calls.call(
                key,
                () -> client.deleteObject(
                        delete -> delete.bucket(location.bucket()).key(key)));
    }

    @Override
    public Stream<UUID> all() throws IOException {
        return list(location.pictures()).map(picture -> S3Location.id(picture.key()));
    }

    /**
     * Whether there are no pictures.
     *
     * @throws IOException if the bucket cannot be listed
     */
    boolean isEmpty() throws IOException {
        return S3Calls.call(
                        location.pictures(),
                        () -> client.listObjectsV2(list -> list.bucket(location.bucket())
                                .prefix(location.pictures())
                                .maxKeys(1)))
                .contents()
                .isEmpty();
    }

    private Stream<S3Object> list(String prefix) throws IOException {
        return S3Calls.call(
                        prefix,
                        () -> client.listObjectsV2Paginator(
                                list -> list.bucket(location.bucket()).prefix(prefix)))
                .contents()
                .stream()
                .filter(found -> S3Location.isOurs(found.key()));
    }

    @Override
    public void claim(String database) throws IOException {
        new S3Owner(client, location).claim(database);
    }

    @Override
    public void close() {
        client.close();
    }
}
