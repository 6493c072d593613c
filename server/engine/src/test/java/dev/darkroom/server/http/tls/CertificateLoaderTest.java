package dev.darkroom.server.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.config.TlsCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateLoaderTest {

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;

    @BeforeAll
    static void make() throws Exception {
        certificate = TestCertificate.make(Files.createDirectory(folder.resolve("one")), "EC");
    }

    private static void assertRefused(TlsCertificate refused, String message) {
        assertThatThrownBy(() -> CertificateLoader.load(refused))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void readsKeysOfEachKind(String algorithm) throws Exception {
        TestCertificate made = TestCertificate.make(folder, algorithm);
        assertThat(CertificateLoader.load(new TlsCertificate.Pem(made.certificate(), made.key())))
                .isNotNull();
    }

    @Test
    void bothMayStandInOneFile() throws Exception {
        Path both = Files.writeString(
                folder.resolve("both.pem"),
                Files.readString(certificate.key()) + Files.readString(certificate.certificate()));
        assertRefused(new TlsCertificate.Pem(certificate.key(), both), "holds");
        assertThat(CertificateLoader.load(new TlsCertificate.Pem(certificate.certificate(), both)))
                .isNotNull();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Path words = Files.writeString(folder.resolve("words"), "Bananas are berries.");
        Path broken = Files.writeString(
                folder.resolve("broken"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
        Path missing = folder.resolve("missing");
        Path other = TestCertificate.make(Files.createDirectory(folder.resolve("other")), "EC")
                .key();
        Path pem = certificate.certificate();

        assertRefused(new TlsCertificate.Pem(missing, certificate.key()), missing + " is no file that can be read");
        assertRefused(new TlsCertificate.Pem(pem, folder), folder + " is no file that can be read");
        assertRefused(new TlsCertificate.Pem(words, certificate.key()), words + " holds ");
        assertRefused(new TlsCertificate.Pem(pem, words), words + " holds no private key in PKCS #8");
        assertRefused(new TlsCertificate.Pem(pem, broken), broken + " does not hold the key of the certificate");
        assertRefused(new TlsCertificate.Pem(pem, other), other + " does not hold the key of the certificate");
        assertRefused(new TlsCertificate.KeyStoreFile(words, ""), words + " is no PKCS #12 key store");
        assertRefused(new TlsCertificate.KeyStoreFile(missing, ""), missing + " is no file that can be read");
        assertRefused(new TlsCertificate.KeyStoreFile(certificate.keyStore(), "another"), "or has another password");
        assertThat(new TlsCertificate.KeyStoreFile(words, "a secret").toString())
                .doesNotContain("a secret");
    }
}
