package dev.darkroom.tests.stores;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A service that speaks S3, with one bucket in memory. Other processes can use it, too. */
public final class LocalBucket implements AutoCloseable {

    private static final String BUCKET = "shared-pictures";
    private static final String KEY = "local";
    private static final String SECRET = "local-secret";

    private final TransientNio2BlobStore objects = new TransientNio2BlobStore();
    private final S3Proxy service;

    private LocalBucket() {
        service = S3Proxy.builder()
                .blobStore(objects)
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .ignoreUnknownHeaders(true)
                .build();
    }

    /** Starts one, which answers when this returns. */
    public static LocalBucket start() {
        LocalBucket started = new LocalBucket();
        try {
            started.objects.createContainer(BUCKET);
            started.service.start();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException("no bucket", e);
        }
    }

    /** The bucket, and a place in it. */
    public URI address(String prefix) {
        return URI.create("s3://" + BUCKET + "/" + prefix);
    }

    /** Puts a copy of all that is at a place to another one. */
    public void copy(String from, String to) {
        String bucket = BUCKET;
        objects
                .list(ListObjectsV2Request.builder()
                        .bucket(bucket)
                        .prefix(from + "/")
                        .build())
                .contents()
                .stream()
                .map(S3Object::key)
                .forEach(key -> objects.copyBlob(CopyObjectRequest.builder()
                        .sourceBucket(bucket)
                        .sourceKey(key)
                        .destinationBucket(bucket)
                        .destinationKey(to + key.substring(from.length()))
                        .build()));
    }

    /** The environment variables by which it is reached. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                "http://127.0.0.1:" + service.getPort(),
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET);
    }

    @Override
    public void close() {
        try {
            service.stop();
            objects.close();
        } catch (Exception e) {
            throw new IllegalStateException("the bucket does not close", e);
        }
    }
}
