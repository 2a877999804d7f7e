package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.apache.xml.security.Init;
import org.apache.xml.security.signature.XMLSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

/** What others say of our signatures, and we of theirs, over more than 200 documents each way. */
class SecondOpinionTest {
    private static List<byte[]> documents;
    private static List<byte[]> ours;
    private static Dss dss;

    @BeforeAll
    static void prepare() throws Exception {
        Init.init();
        documents = Fixture.documents();
        ours = documents.stream().map(Fixture::signed).toList();
        dss = new Dss(Fixture.SEAL.certificate(), Token.read(Fixture.AUTHORITY.stamp(new byte[32])).check(new byte[32]).authority());
    }

    @Test
    void theEuropeanLibraryPassesEveryDocumentThatWeSigned() {
        for (byte[] signed : ours) {
            var report = dss.validate(signed).getSimpleReport();
            String id = report.getFirstSignatureId();
            assertThat(report.getIndication(id)).as(() -> Samples.text(signed)).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.XAdES_BASELINE_T);
            assertThat(report.getSignaturesCount()).isOne();
        }
    }

    @Test
    void thePlatformAndXmlSecurityPassEveryDocumentThatWeSigned() throws Exception {
        for (byte[] signed : ours) {
            assertThat(platformPasses(signed)).as(() -> Samples.text(signed)).isTrue();
            assertThat(xmlSecurityPasses(signed)).as(() -> Samples.text(signed)).isTrue();
        }
    }

    @Test
    void wePassEveryDocumentThatTheEuropeanLibrarySigned() throws Unsignable {
        for (int i = 0; i < documents.size(); i++) {
            byte[] signed = dss.sign(opened(documents.get(i)), C14n.values()[i % C14n.values().length]);
            assertThat(Fixture.VERIFIER.verify(signed)).as(() -> Samples.text(signed)).isInstanceOfSatisfying(Verification.Passed.class,
                    passed -> assertThat(passed.signer()).isEqualTo(Fixture.SEAL.certificate()));
        }
    }

    @Test
    void theEuropeanLibraryPassesWhatIsCutOutOfAnEnvelope() {
        byte[] signed = Fixture.signed(Envelopes.around(Samples.invoice()));
        String text = Samples.text(signed);
        byte[] inner = Samples.utf8(text.substring(text.indexOf("<Invoice "), text.indexOf("</Invoice>") + "</Invoice>".length()));
        var report = dss.validate(inner).getSimpleReport();
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    /** The document with the element in which signatures stand, still empty. */
    private static byte[] opened(byte[] document) throws Unsignable {
        var read = (ReadResult.Read) new UblReader(Limits.DEFAULT).read(document);
        return Site.of(read.document(), false).with("");
    }

    private static boolean platformPasses(byte[] signed) throws Exception {
        Document document = Dom.parse(signed);
        Element signature = signature(document);
        var context = new DOMValidateContext(Fixture.SEAL.certificate().getPublicKey(), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        for (Element each : withIds(signature)) context.setIdAttributeNS(each, null, "Id");
        return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
    }

    private static boolean xmlSecurityPasses(byte[] signed) throws Exception {
        Document document = Dom.parse(signed);
        Element signature = signature(document);
        for (Element each : withIds(signature)) each.setIdAttribute("Id", true);
        return new XMLSignature(signature, "", true).checkSignatureValue(Fixture.SEAL.certificate());
    }

    private static Element signature(Document document) {
        return (Element) document.getElementsByTagNameNS(Vocabulary.DS, "Signature").item(0);
    }

    private static List<Element> withIds(Element signature) {
        return List.of((Element) signature.getElementsByTagNameNS(Vocabulary.DS, "KeyInfo").item(0),
                (Element) signature.getElementsByTagNameNS(Vocabulary.XADES, "SignedProperties").item(0));
    }
}
