package rs.tefter.signing;

import rs.tefter.ubl.Name;

/** Names of XML Signature 1.0, XAdES 1.3.2 and the signature extension of UBL 2.1. */
final class Vocabulary {
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    static final String SIG = "urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2";
    static final String SAC = "urn:oasis:names:specification:ubl:schema:xsd:SignatureAggregateComponents-2";

    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
    static final String PROOF_OF_ORIGIN = "http://uri.etsi.org/01903/v1.2.2#ProofOfOrigin";

    static final Name EXTENSIONS = Name.cec("UBLExtensions");
    static final Name EXTENSION = Name.cec("UBLExtension");
    static final Name CONTENT = Name.cec("ExtensionContent");
    static final Name SIGNATURES = Name.of(SIG, "UBLDocumentSignatures");
    static final Name INFORMATION = Name.of(SAC, "SignatureInformation");
    static final Name SIGNATURE = ds("Signature");

    private Vocabulary() {
    }

    static Name ds(String local) {
        return Name.of(DS, local);
    }

    static Name xades(String local) {
        return Name.of(XADES, local);
    }
}
