package dev.darkroom.server.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that names contents everywhere in this server. */
public final class Digests {

    private Digests() {}

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
