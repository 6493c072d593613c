package dev.darkroom.server.app;

import dev.darkroom.server.config.TlsCertificate;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where the certificate and the key of the server are; the password comes by the environment alone, as command lines are seen. */
final class TlsOptions {

    private static final String PASSWORD = "DARKROOM_TLS_KEY_STORE_PASSWORD";

    @Option(
            names = "--tls-certificate",
            paramLabel = "PEM",
            defaultValue = "${env:DARKROOM_TLS_CERTIFICATE:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Certificate to speak HTTPS with, and those that vouch for it.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "PEM",
            defaultValue = "${env:DARKROOM_TLS_KEY:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Its private key, PKCS #8 without a password.")
    private @Nullable Path key;

    @Option(
            names = "--tls-key-store",
            paramLabel = "PKCS12",
            defaultValue = "${env:DARKROOM_TLS_KEY_STORE:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Both in a key store instead; its password is taken from the variable " + PASSWORD + ".")
    private @Nullable Path keyStore;

    /**
     * What was said.
     *
     * @return null when nothing was
     * @throws IllegalArgumentException if it is only half of something, or too much
     */
    @Nullable
    TlsCertificate certificate() {
        if (keyStore != null && certificate == null && key == null) {
            return new TlsCertificate.KeyStoreFile(keyStore, Objects.requireNonNullElse(System.getenv(PASSWORD), ""));
        }
        if (keyStore == null && certificate != null && key != null) {
            return new TlsCertificate.Pem(certificate, key);
        }
        if (keyStore == null && certificate == null && key == null) {
            return null;
        }
        throw new IllegalArgumentException("HTTPS needs --tls-certificate and --tls-key, or --tls-key-store");
    }
}
