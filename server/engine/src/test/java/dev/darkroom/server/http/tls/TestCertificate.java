package dev.darkroom.server.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of this machine that nobody vouches for, made by the JDK's own tool. */
public record TestCertificate(Path keyStore, String password) {

    private static final String NAME = "server";

    /**
     * A new one.
     *
     * @param algorithm of the key, such as {@code EC}
     */
    public static TestCertificate make(Path folder, String algorithm) throws IOException, InterruptedException {
        Path file = folder.resolve(algorithm + ".p12");
        String password = "a password";
        Process tool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        algorithm,
                        "-storetype",
                        "PKCS12",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password))
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IOException(said);
        }
        return new TestCertificate(file, password);
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keyStore)) {
            store.load(bytes, password.toCharArray());
        }
        return store;
    }

    /** It as text. */
    public Path certificate() throws IOException, GeneralSecurityException {
        return pem("certificate", "CERTIFICATE", store().getCertificate(NAME).getEncoded());
    }

    /** Its key as text. */
    public Path key() throws IOException, GeneralSecurityException {
        return pem(
                "key",
                "PRIVATE KEY",
                store().getKey(NAME, password.toCharArray()).getEncoded());
    }

    private Path pem(String name, String label, byte[] bytes) throws IOException {
        return Files.writeString(
                keyStore.resolveSibling(keyStore.getFileName() + "." + name),
                "A line of words.\n-----BEGIN " + label + "-----\n"
                        + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label + "-----\n");
    }

    /** What trusts it, and nothing else. */
    public SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(NAME, store().getCertificate(NAME));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
