package dev.darkroom.server.s3;

import java.net.URI;
import java.util.UUID;

/**
 * A place in a bucket. Immutable.
 *
 * @param bucket the bucket's name
 * @param prefix what all keys begin with; empty, or with a slash at its end
 */
record S3Location(String bucket, String prefix) {

    /** What an address of this kind begins with. */
    static final String SCHEME = "s3";

    private static final int UUID_CHARACTERS = 36;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is not a bucket, with or without a prefix
     */
    static S3Location of(URI address) {
        // Names of buckets need not be names of hosts.
        String bucket = address.getRawAuthority();
        if (bucket == null
                || bucket.contains("@")
                || bucket.contains(":")
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("not s3://bucket or s3://bucket/prefix");
        }
        String path = String.valueOf(address.getPath()).replaceAll("^/+|/+$", "");
        return new S3Location(bucket, path.isEmpty() ? "" : path + "/");
    }

    /** What the keys of pictures begin with. */
    String pictures() {
        return prefix + "pictures/";
    }

    /** What the keys of notes begin with that say which pictures are pending. */
    String pending() {
        return prefix + "pending/";
    }

    /** The key of the note that says whose the pictures are. */
    String owner() {
        return prefix + "owner";
    }

    /** The key of a picture. */
    String picture(UUID id) {
        return pictures() + id;
    }

    /** The key of the note that a picture is pending. */
    String note(UUID id) {
        return pending() + id;
    }

    /** Whether the last part of a key is an id; others may have put something there, too. */
    static boolean isOurs(String key) {
        String name = name(key);
        try {
            return name.length() == UUID_CHARACTERS
                    && UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The id that a key ends with. */
    static UUID id(String key) {
        return UUID.fromString(name(key));
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
