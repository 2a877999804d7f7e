package rs.tefter.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
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

/** Signs an invoice as a seller's software would: an enveloped XML signature inside the extensions. */
public final class SignedInvoice {
    private static final String EXTENSIONS = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";

    private SignedInvoice() {}

    /** The same document with an enveloped signature by a key made for it. */
    public static byte[] sign(byte[] invoice) {
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
}
