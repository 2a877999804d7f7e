package rs.tefter.signing;

import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;

/** The parts of one signature as they are written; all of its ids have the same end. */
final class SignatureText {
    private final String id;
    private final X509Certificate certificate;
    private final OffsetDateTime time;

    /** @param id what makes the ids of this signature unique */
    SignatureText(String id, X509Certificate certificate, OffsetDateTime time) {
        this.id = id;
        this.certificate = certificate;
        this.time = time;
    }

    /** The start tag that all parts stand in. */
    String open() {
        return "<ds:Signature xmlns:ds=\"" + Vocabulary.DS + "\" Id=\"Signature-" + id + "\">";
    }

    /** The start tags around the signed properties, inside the signature. */
    String openProperties() {
        return "<ds:Object Id=\"XadesObjectId-" + id + "\"><xades:QualifyingProperties xmlns:xades=\"" + Vocabulary.XADES + "\" Target=\"#Signature-"
                + id + "\">";
    }

    String signedInfo(byte[] document, byte[] keyInfo, byte[] properties) {
        String enveloped = "<ds:Transforms><ds:Transform Algorithm=\"" + Vocabulary.ENVELOPED + "\"/></ds:Transforms>";
        return "<ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" + C14n.INCLUSIVE.uri() + "\"/><ds:SignatureMethod Algorithm=\""
                + Vocabulary.RSA_SHA256 + "\"/>"
                + "<ds:Reference Id=\"Reference-" + id + "\" URI=\"\">" + enveloped + digest(document) + "</ds:Reference>"
                + "<ds:Reference Id=\"ReferenceKeyInfo-" + id + "\" URI=\"#KeyInfoId-Signature-" + id + "\">" + digest(keyInfo) + "</ds:Reference>"
                + "<ds:Reference Type=\"" + Vocabulary.SIGNED_PROPERTIES + "\" URI=\"#SignedProperties-Signature-" + id + "\">" + digest(properties)
                + "</ds:Reference></ds:SignedInfo>";
    }

    String signatureValue(byte[] value) {
        return "<ds:SignatureValue Id=\"SignatureValue-" + id + "\">" + base64(value) + "</ds:SignatureValue>";
    }

    String keyInfo() {
        RSAPublicKey key = (RSAPublicKey) certificate.getPublicKey();
        return "<ds:KeyInfo Id=\"KeyInfoId-Signature-" + id + "\"><ds:X509Data><ds:X509Certificate>" + base64(encoded())
                + "</ds:X509Certificate></ds:X509Data><ds:KeyValue><ds:RSAKeyValue><ds:Modulus>" + base64(unsigned(key.getModulus()))
                + "</ds:Modulus><ds:Exponent>" + base64(unsigned(key.getPublicExponent()))
                + "</ds:Exponent></ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>";
    }

    String signedProperties() {
        return "<xades:SignedProperties Id=\"SignedProperties-Signature-" + id + "\"><xades:SignedSignatureProperties>"
                + "<xades:SigningTime>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) + "</xades:SigningTime>"
                + "<xades:SigningCertificate><xades:Cert><xades:CertDigest>" + digest(Octets.sha256(encoded())) + "</xades:CertDigest>"
                + "<xades:IssuerSerial><ds:X509IssuerName>" + escaped(certificate.getIssuerX500Principal().getName())
                + "</ds:X509IssuerName><ds:X509SerialNumber>" + certificate.getSerialNumber() + "</ds:X509SerialNumber></xades:IssuerSerial>"
                + "</xades:Cert></xades:SigningCertificate></xades:SignedSignatureProperties><xades:SignedDataObjectProperties>"
                + "<xades:DataObjectFormat ObjectReference=\"#Reference-" + id + "\"><xades:MimeType>text/xml</xades:MimeType>"
                + "<xades:Encoding>UTF-8</xades:Encoding></xades:DataObjectFormat><xades:CommitmentTypeIndication><xades:CommitmentTypeId>"
                + "<xades:Identifier>" + Vocabulary.PROOF_OF_ORIGIN + "</xades:Identifier></xades:CommitmentTypeId><xades:AllSignedDataObjects/>"
                + "</xades:CommitmentTypeIndication></xades:SignedDataObjectProperties></xades:SignedProperties>";
    }

    String unsignedProperties(byte[] token) {
        return "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp Id=\"SignatureTimeStamp-Signature-" + id
                + "\"><ds:CanonicalizationMethod Algorithm=\"" + C14n.EXCLUSIVE.uri() + "\"/><xades:EncapsulatedTimeStamp>" + base64(token)
                + "</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp></xades:UnsignedSignatureProperties></xades:UnsignedProperties>";
    }

    static String close() {
        return "</xades:QualifyingProperties></ds:Object></ds:Signature>";
    }

    private static String digest(byte[] sha256) {
        return "<ds:DigestMethod Algorithm=\"" + Vocabulary.SHA256 + "\"/><ds:DigestValue>" + base64(sha256) + "</ds:DigestValue>";
    }

    private byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written.", e);
        }
    }

    /** Without the zero byte that only says that the number is not negative. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
