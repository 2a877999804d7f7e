package rs.tefter.signing;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp token of RFC 3161 that somebody else gave. */
final class Token {
    static final int MAX_BYTES = 64 << 10;
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);
    private static final Set<ASN1ObjectIdentifier> SIGNATURES = Set.of(PKCSObjectIdentifiers.rsaEncryption,
            PKCSObjectIdentifiers.sha256WithRSAEncryption, PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption, X9ObjectIdentifiers.ecdsa_with_SHA256, X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);

    private final TimeStampToken token;

    private Token(TimeStampToken token) {
        this.token = token;
    }

    /** A token is none, or does not hold; the message says why. */
    static final class Unsound extends Exception {
        Unsound(String message) {
            super(message, null, false, false);
        }
    }

    /** What a sound token says. */
    record Stamp(Instant time, X509Certificate authority) { }

    static Token read(byte[] der) throws Unsound {
        if (der.length > MAX_BYTES) throw new Unsound("The time stamp has more than " + MAX_BYTES + " bytes.");
        try (var in = new ASN1InputStream(der)) {
            ASN1Primitive content = in.readObject();
            if (in.read() >= 0) throw new Unsound("Something follows the token of the time stamp.");
            return new Token(new TimeStampToken(new CMSSignedData(ContentInfo.getInstance(content))));
        } catch (IOException | CMSException | TSPException | RuntimeException notUnderstood) {
            // What parses DER says by many exceptions that it is none.
            throw new Unsound("The time stamp is no token of RFC 3161.");
        }
    }

    /** Holds the token against what it should stamp and against the certificate it brings along. */
    Stamp check(byte[] sha256) throws Unsound {
        var info = token.getTimeStampInfo();
        if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)) {
            throw new Unsound("The imprint of the time stamp is not SHA-256.");
        }
        if (!MessageDigest.isEqual(info.getMessageImprintDigest(), sha256)) throw new Unsound("The time stamp is for something else.");
        SignerInformation signer = signer();
        try {
            X509Certificate authority = new JcaX509CertificateConverter().getCertificate(certificate(signer));
            if (!Strength.isEnough(authority.getPublicKey())) throw new Unsound("The key of the time-stamp authority is too weak.");
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
            return new Stamp(info.getGenTime().toInstant(), authority);
        } catch (TSPException | CertificateException | OperatorCreationException | RuntimeException e) {
            throw new Unsound("The signature of the time stamp does not hold: " + e.getMessage());
        }
    }

    private SignerInformation signer() throws Unsound {
        List<SignerInformation> signers = List.copyOf(token.toCMSSignedData().getSignerInfos().getSigners());
        if (signers.size() != 1) throw new Unsound("The time stamp has not one signer.");
        SignerInformation signer = signers.getFirst();
        if (!DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())
                || !SIGNATURES.contains(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID()))) {
            throw new Unsound("The time stamp is signed with an algorithm that is too weak or not known.");
        }
        return signer;
    }

    @SuppressWarnings("unchecked")
    private X509CertificateHolder certificate(SignerInformation signer) throws Unsound {
        var found = token.getCertificates().getMatches(signer.getSID());
        if (found.size() != 1) throw new Unsound("The time stamp does not bring the certificate of its authority along.");
        return (X509CertificateHolder) found.iterator().next();
    }
}
