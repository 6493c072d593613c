package dev.darkroom.server.config;

import java.nio.file.Path;

/** Where a server's certificate and its private key are kept. Immutable. */
public sealed interface TlsCertificate {

    /**
     * As two texts (PEM), or both in one.
     *
     * @param certificate the server's certificate, behind it those that vouch for it
     * @param key its private key (PKCS #8), without a password
     */
    record Pem(Path certificate, Path key) implements TlsCertificate {}

    /**
     * As a key store (PKCS #12) with one private key.
     *
     * @param keyStore the file
     * @param password opens the file and the key; empty for none
     */
    record KeyStoreFile(Path keyStore, String password) implements TlsCertificate {

        @Override
        public String toString() {
            return "KeyStoreFile[" + keyStore + "]";
        }
    }
}
