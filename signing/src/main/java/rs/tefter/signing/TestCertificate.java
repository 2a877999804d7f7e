package rs.tefter.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys with self-signed certificates: enough to try everything, not to be trusted by anybody. */
final class TestCertificate {
    private static final int KEY_BITS = 3072;
    private static final int SERIAL_BITS = 120;
    /** A sandbox may turn its clock back. */
    private static final int DAYS_BEFORE = 366;
    private static final int DAYS_AFTER = 3653;

    private TestCertificate() {
    }

    /** What a certificate is for. */
    enum Use {
        DOCUMENTS("CN=Tefter test seal, O=Tefter"), TIME_STAMPS("CN=Tefter test time-stamp authority, O=Tefter");

        private final X500Principal subject;

        Use(String subject) {
            this.subject = new X500Principal(subject);
        }
    }

    static Seal make(Use use, Instant now, SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS, random);
        KeyPair pair = generator.generateKeyPair();
        var builder = new JcaX509v3CertificateBuilder(use.subject, new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                Date.from(now.minus(DAYS_BEFORE, ChronoUnit.DAYS)), Date.from(now.plus(DAYS_AFTER, ChronoUnit.DAYS)), use.subject, pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (use == Use.TIME_STAMPS) {
                // RFC 3161, 2.3: this purpose, alone and critical.
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            var signer = new JcaContentSignerBuilder(Seal.ALGORITHM).setSecureRandom(random).build(pair.getPrivate());
            return new Seal(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
