package rs.tefter.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static rs.tefter.signing.Fault.Check.ALGORITHM;
import static rs.tefter.signing.Fault.Check.CERTIFICATE;
import static rs.tefter.signing.Fault.Check.COMMENTS;
import static rs.tefter.signing.Fault.Check.DOCUMENT;
import static rs.tefter.signing.Fault.Check.IDS;
import static rs.tefter.signing.Fault.Check.KEY;
import static rs.tefter.signing.Fault.Check.PLACE;
import static rs.tefter.signing.Fault.Check.PROPERTIES;
import static rs.tefter.signing.Fault.Check.READABLE;
import static rs.tefter.signing.Fault.Check.SHAPE;
import static rs.tefter.signing.Fault.Check.SIGNATURE;
import static rs.tefter.signing.Fault.Check.TIME_STAMP;

import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** Something done to a signed document, in a sentence, and what must be found. */
record Tampering(String sentence, Fault.Check found, UnaryOperator<Signed> deed) {
    private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private static final String TRANSFORM = "<ds:Transform Algorithm=\"" + Vocabulary.ENVELOPED + "\"/>";
    private static final String WHOLE = "URI=\"\"><ds:Transforms>" + TRANSFORM + "</ds:Transforms>";
    private static final String PAYABLE = "<cbc:PayableAmount currencyID=\"RSD\">";
    private static final String EXTENSION = "<ext:UBLExtension><ext:ExtensionContent><x xmlns='urn:x'/></ext:ExtensionContent></ext:UBLExtension>";

    @Override
    public String toString() {
        return sentence;
    }

    private static Tampering of(String sentence, Fault.Check found, UnaryOperator<Signed> deed) {
        return new Tampering(sentence, found, deed);
    }

    static List<Tampering> withTheDocument() {
        return List.of(
            of("an amount is changed", DOCUMENT, s -> s.after(PAYABLE, "1")),
            of("a currency is changed", DOCUMENT, s -> s.with(PAYABLE, PAYABLE.replace("RSD", "EUR"))),
            of("a line is taken out", DOCUMENT, s -> s.without(s.element("cac:InvoiceLine"))),
            of("a line stands there twice", DOCUMENT, s -> s.before(s.element("cac:InvoiceLine"), s.element("cac:InvoiceLine"))),
            of("two dates change places", DOCUMENT, s -> s.without(s.element("cbc:DueDate")).before("<cbc:IssueDate>", s.element("cbc:DueDate"))),
            of("white space is put between two elements", DOCUMENT, s -> s.before("<cbc:IssueDate>", " ")),
            of("a comment cuts an amount in two", COMMENTS, s -> s.after(PAYABLE + s.content("cbc:PayableAmount").charAt(0), "<!-- -->")),
            of("a comment stands before an amount", COMMENTS, s -> s.after(PAYABLE, "<!---->")),
            of("a processing instruction cuts an amount in two", DOCUMENT, s -> s.after(PAYABLE, "<?x?>")),
            of("a processing instruction stands before the document", DOCUMENT, s -> s.before("<Invoice ", "<?xml-stylesheet href='x'?>")),
            of("a processing instruction stands after the document", DOCUMENT, s -> s.after("</Invoice>", "<?x?>")),
            of("the root declares one namespace more", DOCUMENT, s -> s.after("<Invoice", " xmlns:x='urn:x'")),
            of("the root gets a language", DOCUMENT, s -> s.after("<Invoice", " xml:lang='en'")),
            of("a prefix means another namespace", DOCUMENT, s -> s.after("<cac:LegalMonetaryTotal", " xmlns:cbc='urn:x'")),
            of("a prefix is renamed with its meaning kept", DOCUMENT, s -> s.with("<cbc:DueDate", "<b:DueDate xmlns:b='"
                + "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'").with("</cbc:DueDate", "</b:DueDate")),
            of("an extension is added behind the signature", DOCUMENT, s -> s.before("</ext:UBLExtensions>", EXTENSION)),
            of("the wrapper of the signature gets an attribute", DOCUMENT, s -> s.with("<ext:UBLExtension>", "<ext:UBLExtension a='b'>")),
            of("a document type has an entity for the amount", READABLE, s -> s.before("<Invoice ", "<!DOCTYPE Invoice [<!ENTITY e '1'>]>")
                .after(PAYABLE, "&e;")),
            of("a document type gives an attribute its default", READABLE,
                s -> s.before("<Invoice ", "<!DOCTYPE Invoice [<!ATTLIST x y CDATA 'z'>]>")),
            of("an entity is not declared", READABLE, s -> s.after(PAYABLE, "&e;")),
            of("a namespace is named by a relative URI", READABLE, s -> s.after("<cac:LegalMonetaryTotal", " xmlns:r='relative'")),
            of("the end is missing", READABLE, s -> s.without("</Invoice>")));
    }

    static List<Tampering> withThePlace() {
        return List.of(
            of("the signature is taken out", PLACE, s -> s.without(s.element("ds:Signature"))),
            of("the extension is taken out", PLACE, s -> s.without(s.element("ext:UBLExtensions"))),
            of("another extension stands before the signature", PLACE, s -> s.before("<ext:UBLExtension>", EXTENSION)),
            of("the signature stands at the end of the document", PLACE,
                s -> new Signed(s.without(s.element("ds:Signature")).text()).before("</Invoice>", s.element("ds:Signature"))),
            of("the signature stands in the extension without what is around it", PLACE,
                s -> s.replaced("sig:UBLDocumentSignatures", s.element("ds:Signature"))),
            of("a second signature stands beside the first", SHAPE, s -> s.after("</ds:Signature>", s.element("ds:Signature"))),
            of("a forged signature stands before the first", SHAPE,
                s -> s.before("<ds:Signature ", "<ds:Signature xmlns:ds='" + Vocabulary.DS + "'/>")),
            of("there is a second place for signatures", SHAPE, s -> s.after("</sac:SignatureInformation>", "<sac:SignatureInformation xmlns:sac='"
                + Vocabulary.SAC + "'>" + s.element("ds:Signature") + "</sac:SignatureInformation>")),
            of("something else stands beside the signatures", SHAPE, s -> s.after("</sig:UBLDocumentSignatures>", "<x xmlns='urn:x'/>")),
            of("what was signed hides in an extension of a forged document", DOCUMENT,
                s -> s.after("</ext:UBLExtension>", extension(s.without(s.element("ds:Signature")))).after(PAYABLE, "9")),
            of("what was signed hides there with its signature", IDS, s -> s.after("</ext:UBLExtension>", extension(s)).after(PAYABLE, "9")),
            of("what was signed hides in the signature", SHAPE,
                s -> s.before("</ds:Signature>", "<ds:Object><Invoice/></ds:Object>").after(PAYABLE, "9")),
            of("what was signed hides in a property that is not signed", SHAPE,
                s -> s.before("</xades:UnsignedSignatureProperties>", "<xades:Any><Invoice/></xades:Any>")),
            of("text stands between the parts of the signature", SHAPE, s -> s.before("<ds:KeyInfo ", "x")),
            of("the signature has another namespace", PLACE, s -> s.with("xmlns:ds=\"" + Vocabulary.DS, "xmlns:ds=\"urn:ds")),
            of("the properties have the namespace of an older version", SHAPE, s -> s.with("v1.3.2#\"", "v1.1.1#\"")));
    }

    static List<Tampering> withTheReferences() {
        return List.of(
            of("the document is not referred to", SHAPE, s -> s.without(s.element("ds:Reference"))),
            of("something more is referred to", SHAPE, s -> s.after("</ds:Reference>", s.element("ds:Reference").replace("URI=\"\"", "URI=\"#x\""))),
            of("the document is referred to twice", SHAPE, s -> s.with("URI=\"#KeyInfoId-Signature-" + s.id() + "\"><ds:DigestMethod",
                "URI=\"\"><ds:Transforms>" + TRANSFORM + "</ds:Transforms><ds:DigestMethod")),
            of("the document is referred to by an id", SHAPE, s -> s.with(WHOLE, "URI=\"#original\">")),
            of("the document is referred to by an XPointer", SHAPE, s -> s.with(WHOLE, "URI=\"#xpointer(/)\">")),
            of("a file is referred to", SHAPE, s -> s.with(WHOLE, "URI=\"file:///etc/passwd\">")),
            of("a reference does not say to what", SHAPE, s -> s.without(" URI=\"\"")),
            of("the reference to the document leaves nothing out", SHAPE, s -> s.without("<ds:Transforms>" + TRANSFORM + "</ds:Transforms>")),
            of("a transform picks a part by XPath", SHAPE, s -> s.after(TRANSFORM,
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>1</ds:XPath></ds:Transform>")),
            of("a transform is a style sheet", ALGORITHM, s -> s.after(TRANSFORM,
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>")),
            of("a transform decodes base64", ALGORITHM, s -> s.with(Vocabulary.ENVELOPED, Vocabulary.DS + "base64")),
            of("there are three transforms", SHAPE, s -> s.after(TRANSFORM, TRANSFORM + TRANSFORM)),
            of("the key is referred to with a transform that leaves it out", ALGORITHM, s -> s.with("\"><ds:DigestMethod",
                "\"><ds:Transforms>" + TRANSFORM + "</ds:Transforms><ds:DigestMethod")),
            of("a canonical form with comments is named", ALGORITHM, s -> s.with(C14N, C14N + "#WithComments")),
            of("a canonical form of another version is named", ALGORITHM, s -> s.with(C14N, "http://www.w3.org/2006/12/xml-c14n11")),
            of("a canonical form has a list of prefixes", SHAPE, s -> s.with("<ds:CanonicalizationMethod Algorithm=\"" + C14N + "\"/>",
                "<ds:CanonicalizationMethod Algorithm=\"" + C14n.EXCLUSIVE.uri() + "\"><x xmlns='urn:x'/></ds:CanonicalizationMethod>")),
            of("the digest is SHA-1", ALGORITHM, s -> s.with(Vocabulary.SHA256, Vocabulary.DS + "sha1")),
            of("the signature is RSA with SHA-1", ALGORITHM, s -> s.with(Vocabulary.RSA_SHA256, Vocabulary.DS + "rsa-sha1")),
            of("the signature is a keyed hash", ALGORITHM, s -> s.with(Vocabulary.RSA_SHA256, Vocabulary.DS + "hmac-sha1")),
            of("a digest is another's", DOCUMENT, s -> s.content("ds:DigestValue", Base64.getEncoder().encodeToString(new byte[32]))),
            of("a digest is no base64", SHAPE, s -> s.content("ds:DigestValue", "%%%")),
            of("a comment cuts a digest in two", SHAPE, s -> s.after("<ds:DigestValue>", "<!-- -->")),
            of("a digest is a CDATA section", SHAPE, s -> s.content("ds:DigestValue", "<![CDATA[" + s.content("ds:DigestValue") + "]]>")));
    }

    static List<Tampering> withTheSignature() {
        return List.of(
            of("the signature is that of another document", SIGNATURE,
                s -> s.content("ds:SignatureValue", Signed.sample().content("ds:SignatureValue"))),
            of("the signature is changed", SIGNATURE, s -> s.content("ds:SignatureValue", "AAAA" + s.content("ds:SignatureValue").substring(4))),
            of("the signature is cut", SIGNATURE, s -> s.content("ds:SignatureValue", s.content("ds:SignatureValue").substring(4))),
            of("the certificate is another's", KEY, s -> s.content("ds:X509Certificate", Fixture.OTHER.content("ds:X509Certificate"))),
            of("certificate and key are another's", KEY, s -> s.content("ds:KeyInfo", Fixture.OTHER.content("ds:KeyInfo"))),
            of("the key is another's", KEY, s -> s.content("ds:Modulus", Fixture.OTHER.content("ds:Modulus"))),
            of("there are two certificates", SHAPE, s -> s.after("</ds:X509Certificate>", Fixture.OTHER.element("ds:X509Certificate"))),
            of("the certificate is none", KEY, s -> s.content("ds:X509Certificate", "AAAA")),
            of("something follows the certificate", KEY, s -> s.content("ds:X509Certificate",
                longer(s.content("ds:X509Certificate")))),
            of("the time of signing is changed", PROPERTIES, s -> s.with(">2026-11-20T10:00:00+01:00<", ">2025-11-20T10:00:00+01:00<")),
            of("the time of signing has no offset", SHAPE, s -> s.with("+01:00</xades:SigningTime>", "</xades:SigningTime>")),
            of("the serial number of the certificate is changed", CERTIFICATE, s -> s.after("<ds:X509SerialNumber>", "1")),
            of("the issuer of the certificate is changed", CERTIFICATE, s -> s.after("<ds:X509IssuerName>", "OU=x,")),
            of("the certificate is not named", SHAPE, s -> s.without(s.element("xades:SigningCertificate"))),
            of("the commitment is another", SHAPE, s -> s.with("#ProofOfOrigin", "#ProofOfReceipt")),
            of("the format is that of something else", SHAPE, s -> s.with("ObjectReference=\"#Reference-", "ObjectReference=\"#ReferenceKeyInfo-")),
            of("the properties are those of another signature", SHAPE, s -> s.with("Target=\"#", "Target=\"#x")),
            of("an element of the document has the id of the key", IDS,
                s -> s.after("<cac:LegalMonetaryTotal", " Id='KeyInfoId-Signature-" + s.id() + "'")),
            of("an element has the id of the properties in the way of xml:id", IDS,
                s -> s.after("<cac:LegalMonetaryTotal", " xml:id='SignedProperties-Signature-" + s.id() + "'")),
            of("an element has the id of the signature in small letters", IDS,
                s -> s.after("<cac:LegalMonetaryTotal", " id='Signature-" + s.id() + "'")),
            of("two parts of the signature have the same id", IDS, s -> s.with("Id=\"SignatureValue-" + s.id(), "Id=\"Signature-" + s.id())));
    }

    static List<Tampering> withTheTimeStamp() {
        return List.of(
            of("there is no time stamp", SHAPE, s -> s.without(s.element("xades:UnsignedProperties"))),
            of("there are two time stamps", SHAPE, s -> s.after("</xades:SignatureTimeStamp>", s.element("xades:SignatureTimeStamp"))),
            of("the time stamp is that of another signature", TIME_STAMP,
                s -> s.content("xades:EncapsulatedTimeStamp", Signed.sample().content("xades:EncapsulatedTimeStamp"))),
            of("the time stamp is none", TIME_STAMP, s -> s.content("xades:EncapsulatedTimeStamp", "AAAA")),
            of("something follows the time stamp", TIME_STAMP,
                s -> s.content("xades:EncapsulatedTimeStamp", longer(s.content("xades:EncapsulatedTimeStamp")))),
            of("the signature of the time stamp is changed", TIME_STAMP,
                s -> s.content("xades:EncapsulatedTimeStamp", changedAtTheEnd(s.content("xades:EncapsulatedTimeStamp")))),
            of("the time of the time stamp is changed", TIME_STAMP,
                s -> s.content("xades:EncapsulatedTimeStamp", inTheYear2016(s.content("xades:EncapsulatedTimeStamp")))));
    }

    /** A whole document in an extension. */
    private static String extension(Signed document) {
        return "<ext:UBLExtension><ext:ExtensionContent>" + document.element("Invoice") + "</ext:ExtensionContent></ext:UBLExtension>";
    }

    private static String longer(String base64) {
        return Base64.getEncoder().encodeToString(Prolog.join(Base64.getDecoder().decode(base64), new byte[1]));
    }

    private static String changedAtTheEnd(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[bytes.length - 1] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String inTheYear2016(String base64) {
        String binary = new String(Base64.getDecoder().decode(base64), ISO_8859_1);
        return Base64.getEncoder().encodeToString(binary.replace("20261120", "20161120").getBytes(ISO_8859_1));
    }
}
