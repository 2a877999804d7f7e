package rs.tefter.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An RSA key and the certificate that speaks for it; threads may share it. */
public final class Seal {
    static final String ALGORITHM = "SHA256withRSA";

    private final PrivateKey key;
    private final X509Certificate certificate;

    /** @throws IllegalArgumentException when the certificate is not for an RSA key of a length that is allowed */
    public Seal(PrivateKey key, X509Certificate certificate) {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey) || !Strength.isEnough(certificate.getPublicKey())) {
            throw new IllegalArgumentException("A seal needs an RSA key of 2048 to 8192 bits; that of " + certificate.getSubjectX500Principal()
                    + " is another.");
        }
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Takes a seal out of a key store PKCS#12.
     *
     * @param alias which of the keys; may be left out when there is one
     * @throws IOException when the file cannot be read or opened with the password, or has no such key
     */
    public static Seal load(Path file, char[] password, Optional<String> alias) throws IOException {
        try (var in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            String entry = alias.isPresent() ? alias.get() : onlyKey(file, store);
            if (!(store.getKey(entry, password) instanceof PrivateKey key) || !(store.getCertificate(entry) instanceof X509Certificate certificate)) {
                throw new IOException(file + " has no key with the alias " + entry + ".");
            }
            return new Seal(key, certificate);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no seal that can be used: " + e.getMessage(), e);
        }
    }

    private static String onlyKey(Path file, KeyStore store) throws IOException, GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases());
        if (keys.size() != 1) throw new IOException(file + " has " + keys.size() + " keys; say which by its alias.");
        return keys.getFirst();
    }

    /** The certificate that the documents carry. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Whether nobody but the key itself vouches for it, as for one that was made here. */
    public boolean isSelfSigned() {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    PrivateKey key() {
        return key;
    }

    /** RSA with SHA-256 and the padding of PKCS#1 1.5 over the octets. */
    byte[] sign(byte[] octets) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(octets);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the seal does not sign.", e);
        }
    }
}
