package rs.tefter.signing;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import rs.tefter.ubl.Name;

/** The certificate in the KeyInfo of a signature, whose key must also be the one that stands beside it. */
record SigningKey(X509Certificate certificate, byte[] encoded) {
    private static final Name X509 = Vocabulary.ds("X509Data");
    private static final Name KEY_VALUE = Vocabulary.ds("KeyValue");

    static SigningKey read(Shape shape, int keyInfo) throws Refusal {
        boolean withValue = shape.children(keyInfo).size() > 1;
        List<Integer> parts = withValue ? shape.exactly(keyInfo, X509, KEY_VALUE) : shape.exactly(keyInfo, X509);
        int node = shape.only(parts.getFirst(), Vocabulary.ds("X509Certificate"));
        byte[] encoded = shape.base64(node);
        X509Certificate certificate = certificate(shape, node, encoded);
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key) || !Strength.isEnough(key)) {
            throw shape.refusal(Fault.Check.ALGORITHM, node, "The key of the certificate is not RSA of 2048 to 8192 bits.");
        }
        if (withValue) isSame(shape, parts.getLast(), key);
        return new SigningKey(certificate, encoded);
    }

    private static X509Certificate certificate(Shape shape, int node, byte[] encoded) throws Refusal {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            X509Certificate certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
            if (!Arrays.equals(certificate.getEncoded(), encoded)) throw new CertificateException("more than a certificate");
            return certificate;
        } catch (CertificateException | RuntimeException none) {
            throw shape.refusal(Fault.Check.KEY, node, "The certificate cannot be read.");
        }
    }

    private static void isSame(Shape shape, int keyValue, RSAPublicKey key) throws Refusal {
        int rsa = shape.only(keyValue, Vocabulary.ds("RSAKeyValue"));
        List<Integer> numbers = shape.exactly(rsa, Vocabulary.ds("Modulus"), Vocabulary.ds("Exponent"));
        boolean same = key.getModulus().equals(new BigInteger(1, shape.base64(numbers.getFirst())))
                && key.getPublicExponent().equals(new BigInteger(1, shape.base64(numbers.getLast())));
        if (!same) throw shape.refusal(Fault.Check.KEY, keyValue, "The key is not that of the certificate.");
    }

    boolean verifies(byte[] octets, byte[] value) {
        try {
            Signature signature = Signature.getInstance(Seal.ALGORITHM);
            signature.initVerify(certificate.getPublicKey());
            signature.update(octets);
            return signature.verify(value);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
