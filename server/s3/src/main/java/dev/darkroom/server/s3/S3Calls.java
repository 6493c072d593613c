package dev.darkroom.server.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns failures of the client into those that a disk has. */
final class S3Calls {

    private static final int NOT_FOUND = 404;

    private S3Calls() {}

    /**
     * Makes a call.
     *
     * @param key what it is about
     * @throws NoSuchFileException if there is nothing of that key
     * @throws FileSystemException if it fails in another way
     */
    static <T> T call(String key, Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (SdkException e) {
            throw translated(key, e);
        }
    }

    /** Whether it is an answer of that status. */
    static boolean isStatus(SdkException failure, int status) {
        return failure instanceof AwsServiceException answer && answer.statusCode() == status;
    }

    /** The failure that a disk would have. */
    static IOException translated(String key, SdkException failure) {
        IOException translated = isStatus(failure, NOT_FOUND)
                ? new NoSuchFileException(key, null, failure.getMessage())
                : new FileSystemException(key, null, failure.getMessage());
        translated.initCause(failure);
        return translated;
    }
}
