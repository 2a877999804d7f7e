package rs.tefter.contracts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** The invoice of the README's tour, between two companies of demo.json. */
final class SampleInvoice {
    private static final Map<String, String> PLACEHOLDERS = Map.of("NAME", "name", "PIB", "pib", "MB", "mb", "ADDRESS", "address",
            "CITY", "city", "POSTAL_CODE", "postalCode");
    private static final String EXTENSIONS = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";

    private SampleInvoice() {}

    /** The document as the tour would send it. */
    static byte[] of(JsonNode seller, JsonNode buyer, String number, LocalDate today) {
        try {
            String text = Files.readString(ReadmeTour.repository().resolve("docs/tour/invoice.xml"));
            text = put(put(text, "SELLER", seller), "BUYER", buyer).replace("@NUMBER@", number).replace("@TODAY@", today.toString());
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same document with an enveloped signature by a key made for it. */
    static byte[] signed(byte[] invoice) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
            documents.setNamespaceAware(true);
            Document document = documents.newDocumentBuilder().parse(new ByteArrayInputStream(invoice));
            var content = document.createElementNS(EXTENSIONS, "cec:ExtensionContent");
            var extension = document.createElementNS(EXTENSIONS, "cec:UBLExtension");
            var extensions = document.createElementNS(EXTENSIONS, "cec:UBLExtensions");
            extension.appendChild(content);
            extensions.appendChild(extension);
            document.getDocumentElement().insertBefore(extensions, document.getDocumentElement().getFirstChild());
            sign(content);
            var bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | ParserConfigurationException | SAXException | TransformerException
                | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("the sample cannot be signed", e);
        }
    }

    private static void sign(Node parent) throws GeneralSecurityException, MarshalException, XMLSignatureException {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        KeyPair pair = keys.generateKeyPair();
        var reference = factory.newReference("", factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)), null, null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null), List.of(reference));
        var keyInfo = factory.getKeyInfoFactory();
        var value = keyInfo.newKeyInfo(List.of(keyInfo.newKeyValue(pair.getPublic())));
        var context = new DOMSignContext(pair.getPrivate(), parent);
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, value).sign(context);
    }

    private static String put(String text, String party, JsonNode company) {
        String filled = text;
        for (var placeholder : PLACEHOLDERS.entrySet()) {
            String value = company.get(placeholder.getValue()).stringValue().replace("&", "&amp;").replace("<", "&lt;");
            filled = filled.replace("@" + party + "_" + placeholder.getKey() + "@", value);
        }
        return filled;
    }
}
