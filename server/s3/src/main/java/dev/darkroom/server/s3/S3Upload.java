package dev.darkroom.server.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Sends files, long ones in parts, so that no more than a part is sent again. Memory does not grow with the file. */
final class S3Upload {

    private static final Logger LOG = LoggerFactory.getLogger(S3Upload.class);

    /** Ten thousand parts is what the protocol allows. */
    private static final int MAX_PARTS = 10_000;

    private final S3Client client;
    private final String bucket;
    private final long partBytes;

    /** @param partBytes what parts are long at least, and files that have more than one; the protocol wants 5 MiB */
    S3Upload(S3Client client, String bucket, long partBytes) {
        this.client = client;
        this.bucket = bucket;
        this.partBytes = partBytes;
    }

    /**
     * Sends a file; it is there as a whole when this returns, and not at all when it fails.
     *
     * @throws IOException if it cannot be read or sent
     */
    void send(Path file, String key) throws IOException {
        long size = Files.size(file);
        if (size <= partBytes) {
            S3Calls.call(key, () -> client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(file)));
        } else {
            sendInParts(file, size, key);
        }
    }

    private void sendInParts(Path file, long size, String key) throws IOException {
        String upload = S3Calls.call(
                key,
                () -> client.createMultipartUpload(
                                create -> create.bucket(bucket).key(key))
                        .uploadId());
        boolean complete = false;
        try {
            List<CompletedPart> parts = parts(file, size, key, upload);
            S3Calls.call(
                    key,
                    () -> client.completeMultipartUpload(finish ->
                            finish.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
            complete = true;
        } finally {
            if (!complete) {
                giveUp(key, upload);
            }
        }
    }

    private List<CompletedPart> parts(Path file, long size, String key, String upload) throws IOException {
        long length = Math.max(partBytes, (size + MAX_PARTS - 1) / MAX_PARTS);
        List<CompletedPart> parts = new ArrayList<>();
        for (long begin = 0; begin < size; begin += length) {
            long first = begin;
            long count = Math.min(length, size - first);
            int number = parts.size() + 1;
            RequestBody body =
                    RequestBody.fromContentProvider(() -> from(file, first), count, "application/octet-stream");
            String tag = S3Calls.call(
                    key,
                    () -> client.uploadPart(
                                    part -> part.bucket(bucket)
                                            .key(key)
                                            .uploadId(upload)
                                            .partNumber(number)
                                            .contentLength(count),
                                    body)
                            .eTag());
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    /** Opened again for each attempt; what is behind the part is left unread. */
    private static InputStream from(Path file, long first) {
        try {
            return Channels.newInputStream(FileChannel.open(file).position(first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parts of uploads that nobody completes take room until they are given up. */
    private void giveUp(String key, String upload) {
        try {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            LOG.warn("The parts of {} stay in the bucket {}", key, bucket, e);
        }
    }
}
