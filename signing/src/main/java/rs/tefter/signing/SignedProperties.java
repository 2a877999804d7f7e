package rs.tefter.signing;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/**
 * What the signer says under the signature about itself and the document.
 *
 * @param claimedTime when it says to have signed
 */
record SignedProperties(int node, Instant claimedTime, byte[] certificateDigest, String issuer, String serial, String formatOf) {
    private static final Name FORMAT = Vocabulary.xades("DataObjectFormat");
    private static final Name COMMITMENT = Vocabulary.xades("CommitmentTypeIndication");

    static SignedProperties read(Shape shape, int node) throws Refusal {
        List<Integer> parts = shape.exactly(node, Vocabulary.xades("SignedSignatureProperties"), Vocabulary.xades("SignedDataObjectProperties"));
        List<Integer> signer = shape.exactly(parts.getFirst(), Vocabulary.xades("SigningTime"), Vocabulary.xades("SigningCertificate"));
        int certificate = shape.only(signer.getLast(), Vocabulary.xades("Cert"));
        List<Integer> named = shape.exactly(certificate, Vocabulary.xades("CertDigest"), Vocabulary.xades("IssuerSerial"));
        List<Integer> digest = shape.exactly(named.getFirst(), Vocabulary.ds("DigestMethod"), Vocabulary.ds("DigestValue"));
        List<Integer> issuer = shape.exactly(named.getLast(), Vocabulary.ds("X509IssuerName"), Vocabulary.ds("X509SerialNumber"));
        int format = commitment(shape, parts.getLast());
        return new SignedProperties(node, time(shape, signer.getFirst()), shape.digest(digest.getFirst(), digest.getLast()),
                shape.text(issuer.getFirst()), shape.text(issuer.getLast()), shape.required(format, "ObjectReference"));
    }

    /** Checks that the signer commits itself to all of the document, and gives the format that it names first. */
    private static int commitment(Shape shape, int data) throws Refusal {
        List<Integer> parts = shape.children(data);
        Name[] expected = new Name[parts.size()];
        Arrays.fill(expected, FORMAT);
        if (expected.length > 0) expected[expected.length - 1] = COMMITMENT;
        shape.exactly(data, expected);
        if (expected.length < 2) throw shape.refusal(Fault.Check.SHAPE, data, "The format of the document, or the commitment to it, is missing.");
        List<Integer> commitment = shape.exactly(parts.getLast(), Vocabulary.xades("CommitmentTypeId"), Vocabulary.xades("AllSignedDataObjects"));
        int identifier = shape.document().firstChild(commitment.getFirst());
        boolean right = identifier != Document.NONE && shape.document().name(identifier).equals(Vocabulary.xades("Identifier"))
                && shape.text(identifier).equals(Vocabulary.PROOF_OF_ORIGIN);
        if (!right) throw shape.refusal(Fault.Check.SHAPE, commitment.getFirst(), "The commitment is not the proof of origin.");
        return parts.getFirst();
    }

    private static Instant time(Shape shape, int node) throws Refusal {
        try {
            return OffsetDateTime.parse(shape.text(node)).toInstant();
        } catch (DateTimeException none) {
            throw shape.refusal(Fault.Check.SHAPE, node, "The time of signing is none, or has no offset.");
        }
    }

    /** Whether a certificate is the one that is meant. */
    boolean name(X509Certificate certificate, byte[] encoded) {
        return MessageDigest.isEqual(certificateDigest, Octets.sha256(encoded)) && isIssuer(certificate) && isSerial(certificate);
    }

    private boolean isIssuer(X509Certificate certificate) {
        try {
            return new X500Principal(issuer).equals(certificate.getIssuerX500Principal());
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private boolean isSerial(X509Certificate certificate) {
        try {
            return new BigInteger(serial).equals(certificate.getSerialNumber());
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
