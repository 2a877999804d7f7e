package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.Namespaces;

class DocumentSignerTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final UUID ID = new UUID(1, 2);
    private static final String OWN = "<cec:UBLExtensions><cec:UBLExtension><cec:ExtensionContent><x xmlns='urn:x'/></cec:ExtensionContent>"
            + "</cec:UBLExtension></cec:UBLExtensions>";

    private final DocumentSigner signer = new DocumentSigner(Fixture.SEAL, Fixture.AUTHORITY, Fixture.CLOCK, () -> ID, Limits.DEFAULT);

    @Test
    void nothingButTheNewExtensionIsAdded() {
        for (byte[] sample : Samples.all()) {
            String signed = Samples.text(signed(sample));
            String added = signed.contains("<ext:UBLExtensions ") ? "ext:UBLExtensions" : "ext:UBLExtension";
            Signed whole = new Signed(signed);
            assertThat(whole.without(whole.element(added)).bytes()).isEqualTo(declared(sample));
        }
    }

    @Test
    void anExtensionOfTheSellerFollowsTheSignatureUnchanged() {
        String signed = Samples.text(signed(withExtension()));
        assertThat(signed).containsSubsequence("<cec:UBLExtensions><ext:UBLExtension ", "</ext:UBLExtension>" + OWN.substring(19));
        assertThat(Fixture.VERIFIER.verify(Samples.utf8(signed))).isInstanceOf(Verification.Passed.class);
    }

    @Test
    void theSignatureHasTheElementsOfTheProfileInTheirOrder() throws Exception {
        Element extensions = (Element) Dom.parse(signed(Samples.invoice())).getElementsByTagNameNS(Namespaces.CEC, "UBLExtensions").item(0);
        assertThat(names(extensions)).containsExactly("ext:UBLExtensions", "ext:UBLExtension", "ext:ExtensionContent", "sig:UBLDocumentSignatures",
                "sac:SignatureInformation", "ds:Signature", "ds:SignedInfo", "ds:CanonicalizationMethod", "ds:SignatureMethod",
                "ds:Reference", "ds:Transforms", "ds:Transform", "ds:DigestMethod", "ds:DigestValue",
                "ds:Reference", "ds:DigestMethod", "ds:DigestValue", "ds:Reference", "ds:DigestMethod", "ds:DigestValue",
                "ds:SignatureValue", "ds:KeyInfo", "ds:X509Data", "ds:X509Certificate", "ds:KeyValue", "ds:RSAKeyValue", "ds:Modulus", "ds:Exponent",
                "ds:Object", "xades:QualifyingProperties", "xades:SignedProperties", "xades:SignedSignatureProperties", "xades:SigningTime",
                "xades:SigningCertificate", "xades:Cert", "xades:CertDigest", "ds:DigestMethod", "ds:DigestValue", "xades:IssuerSerial",
                "ds:X509IssuerName", "ds:X509SerialNumber", "xades:SignedDataObjectProperties", "xades:DataObjectFormat", "xades:MimeType",
                "xades:Encoding", "xades:CommitmentTypeIndication", "xades:CommitmentTypeId", "xades:Identifier", "xades:AllSignedDataObjects",
                "xades:UnsignedProperties", "xades:UnsignedSignatureProperties", "xades:SignatureTimeStamp", "ds:CanonicalizationMethod",
                "xades:EncapsulatedTimeStamp");
    }

    @Test
    void idsAlgorithmsAndValuesAreThoseOfTheProfile() {
        String signed = Samples.text(signed(Samples.invoice()));
        assertThat(signed).containsSubsequence("<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"Signature-" + ID + "\">",
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>",
                "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>",
                "<ds:Reference Id=\"Reference-" + ID + "\" URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#"
                        + "enveloped-signature\"/></ds:Transforms><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>",
                "<ds:Reference Id=\"ReferenceKeyInfo-" + ID + "\" URI=\"#KeyInfoId-Signature-" + ID + "\"><ds:DigestMethod",
                "<ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#SignedProperties-Signature-" + ID + "\"><ds:DigestMethod",
                "<ds:SignatureValue Id=\"SignatureValue-" + ID + "\">", "<ds:KeyInfo Id=\"KeyInfoId-Signature-" + ID + "\">",
                "<ds:Object Id=\"XadesObjectId-" + ID + "\"><xades:QualifyingProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" "
                        + "Target=\"#Signature-" + ID + "\"><xades:SignedProperties Id=\"SignedProperties-Signature-" + ID + "\">",
                "<xades:SigningTime>2026-11-20T10:00:00+01:00</xades:SigningTime>",
                "<xades:DataObjectFormat ObjectReference=\"#Reference-" + ID + "\"><xades:MimeType>text/xml</xades:MimeType>"
                        + "<xades:Encoding>UTF-8</xades:Encoding>",
                "<xades:Identifier>http://uri.etsi.org/01903/v1.2.2#ProofOfOrigin</xades:Identifier></xades:CommitmentTypeId>"
                        + "<xades:AllSignedDataObjects/>",
                "<xades:SignatureTimeStamp Id=\"SignatureTimeStamp-Signature-" + ID + "\"><ds:CanonicalizationMethod "
                        + "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n", "\uFEFF",
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>", "\n"})
    void whateverStandsBeforeItASignedDocumentBeginsWithTheUsualDeclaration(String prolog) {
        String signed = Samples.text(signed(Samples.utf8(prolog + "<Invoice xmlns='" + Namespaces.INVOICE + "'>ж</Invoice>")));
        assertThat(signed).startsWith(DECLARATION).doesNotContain("\uFEFF").endsWith("ж</Invoice>");
    }

    @Test
    void utf16IsSignedAsUtf8() {
        String text = Samples.text(Samples.invoice()).replaceFirst("<\\?xml[^>]*>", "<?xml version='1.0' encoding='UTF-16'?>");
        String signed = Samples.text(signed(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
        assertThat(signed).startsWith(DECLARATION).contains("Preduzeće A doo");
    }

    @Test
    void insideAnEnvelopeTheDocumentIsSignedAndTheRestStays() {
        String signed = Samples.text(signed(Envelopes.around(Samples.invoice())));
        assertThat(signed).startsWith(Envelopes.OPEN).endsWith(Envelopes.CLOSE);
        Signed whole = new Signed(signed);
        assertThat(whole.without(whole.element("ext:UBLExtensions")).with("<Invoice xmlns:f='urn:f?a=1&amp;b'", "<Invoice").bytes())
                .isEqualTo(Envelopes.around(Samples.invoice()));
    }

    @Test
    void aDocumentCutOutOfItsEnvelopeStillVerifies() {
        String signed = Samples.text(signed(Envelopes.around(Samples.invoice())));
        String inner = new Signed(signed).element("Invoice");
        assertThat(inner).startsWith("<Invoice xmlns:f='urn:f?a=1&amp;b' xmlns:cec=");
        assertThat(Fixture.VERIFIER.verify(Samples.utf8(inner))).isInstanceOf(Verification.Passed.class);
    }

    @Test
    void aDocumentMayBeSignedAgain() {
        byte[] twice = signed(Fixture.signed());
        assertThat(Samples.text(twice).split("<ds:Signature ")).hasSize(3);
        assertThat(Fixture.VERIFIER.verify(twice)).isInstanceOf(Verification.Passed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<x/>", "<!DOCTYPE Invoice []><Invoice xmlns='" + Namespaces.INVOICE + "'>1</Invoice>",
        "<Invoice xmlns='" + Namespaces.INVOICE + "'/>", "<Invoice xmlns='" + Namespaces.INVOICE + "' xmlns:r='relative'>1</Invoice>",
        "<Invoice xmlns='" + Namespaces.INVOICE + "'>1<!-- -->2</Invoice>",
        "<Invoice xmlns='" + Namespaces.INVOICE + "'><UBLExtensions xmlns='" + Namespaces.CEC + "'/></Invoice>"})
    void whatCannotBeSignedIsRefusedWithAReason(String document) {
        assertThat(signer.sign(Samples.utf8(document))).isInstanceOfSatisfying(SigningResult.Refused.class,
                refused -> assertThat(refused.detail()).isNotBlank());
    }

    @Test
    void theSignatureDoesNotCountToTheLimitOfADocument() {
        byte[] invoice = Samples.invoice();
        for (int spare : List.of(0, -1)) {
            Limits limits = Limits.DEFAULT.withMaxBytes(invoice.length + spare);
            var bounded = new DocumentSigner(Fixture.SEAL, Fixture.AUTHORITY, Fixture.CLOCK, () -> ID, limits);
            assertThat(bounded.sign(invoice) instanceof SigningResult.Signed).isEqualTo(spare == 0);
        }
    }

    @Test
    void aSealWhoseCertificateIsOverSealsNothing() throws GeneralSecurityException {
        Instant longAgo = Fixture.NOW.minus(Duration.ofDays(20 * 365));
        Seal over = TestCertificate.make(TestCertificate.Use.DOCUMENTS, longAgo, Fixture.RANDOM);
        var late = new DocumentSigner(over, Fixture.AUTHORITY, Fixture.CLOCK, () -> ID, Limits.DEFAULT);
        assertThat(late.sign(Samples.invoice())).isInstanceOfSatisfying(SigningResult.Refused.class,
                refused -> assertThat(refused.detail()).contains("did not hold when the signature was stamped"));
    }

    @Test
    void withoutATimeStampThereIsNoSignature() {
        TimeStamps none = _ -> {
            throw new NotStampedException("The authority is closed.");
        };
        var without = new DocumentSigner(Fixture.SEAL, none, Fixture.CLOCK, () -> ID, Limits.DEFAULT);
        assertThat(without.sign(Samples.invoice())).isEqualTo(new SigningResult.NotStamped("The authority is closed."));
    }

    @Test
    void aSignatureThatWouldNotVerifyIsNotHandedOut() throws NotStampedException {
        byte[] wrong = Fixture.AUTHORITY.stamp(new byte[32]);
        var broken = new DocumentSigner(Fixture.SEAL, _ -> wrong, Fixture.CLOCK, () -> ID, Limits.DEFAULT);
        assertThat(broken.sign(Samples.invoice())).isInstanceOf(SigningResult.Refused.class);
    }

    private byte[] signed(byte[] document) {
        return switch (signer.sign(document)) {
            case SigningResult.Signed(byte[] signed) -> signed;
            case SigningResult.Refused(String detail) -> throw new AssertionError(detail);
            case SigningResult.NotStamped(String detail) -> throw new AssertionError(detail);
        };
    }

    /** A sample with the usual declaration in place of its own. */
    private static byte[] declared(byte[] sample) {
        return Samples.utf8(DECLARATION + Samples.text(sample).replaceFirst("^\uFEFF?(<\\?xml [^>]*>)?", ""));
    }

    private static byte[] withExtension() {
        return new Signed(Samples.text(Samples.invoice())).before("<cbc:CustomizationID>", OWN).bytes();
    }

    /** Names of an element and of all below it, in document order. */
    private static List<String> names(Element element) {
        List<String> names = new ArrayList<>(List.of(element.getNodeName()));
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) names.addAll(names((Element) children.item(i)));
        }
        return names;
    }
}
