package dev.darkroom.server.http.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key as text (RFC 7468). */
final class PemKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** What a key of each kind signs with, to see whether it is the certificate's. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private PemKey() {}

    /**
     * The key in a text.
     *
     * @param file where the text is from, for messages
     * @param certified the key in the certificate that it has to fit
     * @throws IOException if there is no such key
     */
    static PrivateKey read(Path file, String text, PublicKey certified) throws IOException {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            throw new IOException(file + " holds no private key in PKCS #8 without a password"
                    + " (openssl pkcs8 -topk8 -nocrypt makes one)");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(block.group(1));
            PrivateKey key =
                    KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (fits(key, certified)) {
                return key;
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException(file + " does not hold the key of the certificate", e);
        }
        throw new IOException(file + " does not hold the key of the certificate");
    }

    private static boolean fits(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        String algorithm = SIGNATURES.get(certified.getAlgorithm());
        if (algorithm == null) {
            return true;
        }
        byte[] anything = new byte[32];
        new SecureRandom().nextBytes(anything);
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(anything);
        byte[] signed = signing.sign();
        signing.initVerify(certified);
        signing.update(anything);
        return signing.verify(signed);
    }
}
