package dev.darkroom.server.http.tls;

import dev.darkroom.server.config.TlsCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Reads certificates and keys, and says in one line what is wrong with them; never what is in them. */
public final class CertificateLoader {

    private static final String PKCS12 = "PKCS12";
    private static final String ALIAS = "server";

    private CertificateLoader() {}

    /**
     * What shows a certificate to clients.
     *
     * @throws IOException if a file cannot be read, or does not hold what it should; the message names it
     */
    public static SslContextFactory.Server load(TlsCertificate certificate) throws IOException {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        if (certificate instanceof TlsCertificate.KeyStoreFile file) {
            tls.setKeyStore(keyStore(file));
            tls.setKeyStorePassword(file.password());
        } else if (certificate instanceof TlsCertificate.Pem pem) {
            tls.setKeyStore(keyStore(pem));
            tls.setKeyStorePassword("");
        }
        return tls;
    }

    private static KeyStore keyStore(TlsCertificate.KeyStoreFile file) throws IOException {
        try (InputStream bytes = open(file.keyStore())) {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(bytes, file.password().toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return store;
                }
            }
        } catch (NoSuchFileException e) {
            throw e;
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(file.keyStore() + " is no PKCS #12 key store, or has another password", e);
        }
        throw new IOException(file.keyStore() + " holds no private key");
    }

    private static KeyStore keyStore(TlsCertificate.Pem pem) throws IOException {
        Certificate[] chain = chain(pem.certificate());
        PrivateKey key = PemKey.read(pem.key(), text(pem.key()), chain[0].getPublicKey());
        try {
            KeyStore store = KeyStore.getInstance(PKCS12);
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, new char[0], chain);
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException(pem.key() + " is no key of " + pem.certificate(), e);
        }
    }

    private static Certificate[] chain(Path file) throws IOException {
        try (InputStream bytes = open(file)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(bytes)
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds something that is no certificate", e);
        }
        throw new IOException(file + " holds no certificate");
    }

    private static String text(Path file) throws IOException {
        try (InputStream bytes = open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new NoSuchFileException(file + " is no file that can be read");
        }
        return Files.newInputStream(file);
    }
}
