package rs.tefter.pfr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import rs.tefter.fiscal.signing.KeyFile;
import rs.tefter.fiscal.signing.SecureElement;
import rs.tefter.fiscal.verification.ReceiptBytes;
import rs.tefter.fiscal.verification.SignedReceipt;

/** The keys of the processor in the home folder, made at the first start. */
final class Keys {

    private static final int PEM_LINE = 64;

    private Keys() {}

    static SecureElement open(Path home, String jid, Instant now, SecureRandom random) {
        Path file = home.resolve("pfr").resolve(jid + ".p12");
        // PKCS#12 wants a password; what protects the keys is that nobody else may read the file.
        char[] password = jid.toCharArray();
        try {
            if (Files.exists(file)) {
                return KeyFile.read(file, password);
            }
            SecureElement element = SecureElement.create(jid, now, random);
            Files.createDirectories(file.getParent());
            KeyFile.write(file, element, password);
            return element;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As text that other programs read. */
    static String pem(X509Certificate certificate) {
        String base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded(certificate));
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** Whether the receipt was signed with the key of the certificate. */
    static boolean hasSigned(byte[] certificate, SignedReceipt receipt) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
            signature.update(ReceiptBytes.toSign(receipt.facts(), Base64.getDecoder().decode(receipt.encryptedInternalData())));
            return signature.verify(Base64.getDecoder().decode(receipt.signature()));
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
