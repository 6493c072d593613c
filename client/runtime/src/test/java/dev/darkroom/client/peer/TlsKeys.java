package dev.darkroom.client.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A key and its certificate for the host localhost, which nobody trusts who does not know it. */
public final class TlsKeys {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static @Nullable TlsKeys shared;

    private final KeyStore store;

    private TlsKeys(KeyStore store) {
        this.store = store;
    }

    /** The same for all tests of a process: making it takes a process of its own. */
    public static synchronized TlsKeys shared() throws IOException, GeneralSecurityException, InterruptedException {
        if (shared == null) {
            shared = generate();
        }
        return shared;
    }

    private static TlsKeys generate() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("tls");
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "host",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD)))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        Files.delete(keys);
        Files.delete(folder);
        return new TlsKeys(store);
    }

    /** Shows the certificate, and trusts nobody but it. */
    public SSLContext showing() throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trust().getTrustManagers(), null);
        return context;
    }

    /** Trusts the certificate and has none of its own. */
    public SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust().getTrustManagers(), null);
        return context;
    }

    private TrustManagerFactory trust() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates;
        try {
            certificates = KeyStore.getInstance("PKCS12");
            certificates.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        certificates.setCertificateEntry("host", store.getCertificate("host"));
        trust.init(certificates);
        return trust;
    }
}
