package rs.tefter.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.ubl.Samples.read;
import static rs.tefter.ubl.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

class EnvelopeTest {
    private static final EnvelopeHeader HEADER = new EnvelopeHeader(1000001, OptionalLong.of(5000001),
            UUID.fromString("3e443d52-d880-4bfa-bc64-b4a9fee2b809"),
            LocalDate.of(2026, 11, 19), Optional.of(LocalDate.of(2026, 11, 20)), Optional.of(utf8("%PDF")));
    private static final String EXTENSION = "<e:UBLExtensions xmlns:e='" + Namespaces.CEC
            + "'><e:UBLExtension><e:ExtensionContent>%s</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>";

    @Test
    void theHeaderIsWrittenInItsOrder() {
        String envelope = new String(Envelope.wrap(HEADER, read(Samples.invoice(""))), UTF_8);
        assertThat(envelope).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\">"
                + "<env:DocumentHeader><env:SalesInvoiceId>1000001</env:SalesInvoiceId><env:PurchaseInvoiceId>5000001</env:PurchaseInvoiceId>"
                + "<env:DocumentId>3e443d52-d880-4bfa-bc64-b4a9fee2b809</env:DocumentId><env:CreationDate>2026-11-19</env:CreationDate>"
                + "<env:SendingDate>2026-11-20</env:SendingDate><env:DocumentPdf mimeCode=\"application/pdf\">JVBERg==</env:DocumentPdf>"
                + "</env:DocumentHeader>"
                + "<env:DocumentBody><Invoice ").endsWith("</Invoice></env:DocumentBody></env:DocumentEnvelope>");
    }

    @Test
    void whatIsNotThereYetIsLeftOut() {
        var header = new EnvelopeHeader(1, OptionalLong.empty(), HEADER.documentId(), HEADER.creationDate(), Optional.empty(),
                Optional.empty());
        assertThat(new String(Envelope.wrap(header, read(Samples.invoice(""))), UTF_8)).doesNotContain("PurchaseInvoiceId",
                "SendingDate", "DocumentPdf");
    }

    @Test
    void aDocumentWithTheUsualPrefixesIsCopiedByteForByte() {
        byte[] invoice = Samples.invoice("<cbc:Note>ж &amp; \r\n<!-- c --></cbc:Note>");
        assertThat(Envelope.body(read(utf8("<?xml version='1.0'?><!-- c -->" + new String(invoice, UTF_8) + "\n")))).isEqualTo(invoice);
    }

    @Test
    void everySampleComesBackEqual() {
        for (var sample : Samples.all()) roundTrip(Samples.bytes(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<cbc:Note/>",
        "<b:Note xmlns:b='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2' xmlns:f='u\r\nv\tw' f:a=''/>",
        "<b:Note xmlns:b='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2' "
                + "languageID = \"&quot;'\"> a<![CDATA[<]]>&#13;\r\n</b:Note>",
        "<Note xmlns='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'><x xmlns=''><y/></x></Note>",
        "<cbc:x xmlns:cbc='urn:foreign' cbc:a='1' b='2'><cbc:y/></cbc:x><cbc:Note/>",
        "<x xmlns='urn:foreign' xmlns:cac='urn:other' cac:a='1'><n1:y xmlns:n1='urn:n' n1:b='2' cac:c='3'/></x>",
        "<p:x xmlns:p='urn:a' p:q='1'><p:x xmlns:p='urn:b' p:q='1'/><p:x/></p:x>",
        "<x xmlns='' xml:lang='sr' xmlns:u='urn:unused'/>",
        "<p:x xmlns:p='urn:a?b=1&amp;c=\"2&quot;'/>",
        "<i:Invoice xmlns:i='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><ID/></i:Invoice>"})
    void contentInAnyNamespaceComesBackEqualWithTheUsualPrefixes(String content) {
        byte[] plain = Samples.invoice(content);
        byte[] odd = utf8(new String(plain, UTF_8).replace("<Invoice xmlns=", "<inv:Invoice xmlns:inv=").replace("</Invoice>",
                "</inv:Invoice>"));
        roundTrip(plain);
        roundTrip(odd);
        roundTrip(utf8("<inv:Invoice xmlns:inv='" + Namespaces.INVOICE + "'>" + EXTENSION.formatted(content.replace("<cbc:Note/>", ""))
                + "</inv:Invoice>"));
    }

    @Test
    void namespacesDeclaredByAnEnvelopeMoveIntoTheDocument() {
        String envelope = "<e:DocumentEnvelope xmlns:e='" + Namespaces.ENVELOPE + "' xmlns='" + Namespaces.INVOICE + "' xmlns:b='"
                + Namespaces.CBC + "' xmlns:f='urn:f'>"
                + "<e:DocumentHeader/><e:DocumentBody><Invoice><b:ID f:a='1'>7</b:ID><f:x/></Invoice></e:DocumentBody></e:DocumentEnvelope>";
        Document document = readEnveloped(utf8(envelope));
        Document alone = read(Envelope.body(document));
        assertThat(alone.value(0, Name.cbc("ID"))).contains("7");
        assertThat(alone.child(0, Name.of("urn:f", "x"))).isNotEqualTo(Document.NONE);
    }

    @Test
    void aSignatureKeepsItsPrefixesBecauseOthersWouldBreakIt() {
        String signature = "<ext:UBLExtension xmlns:ext='" + Namespaces.CEC + "'><ext:ExtensionContent><s:UBLDocumentSignatures "
                + "xmlns:s='urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2'/></ext:ExtensionContent></ext:UBLExtension>";
        String alone = "<ext:UBLExtensions xmlns:ext='" + Namespaces.CEC + "'>" + signature + "</ext:UBLExtensions>";
        String beside = "<cec:UBLExtensions xmlns:cec='" + Namespaces.CEC + "'>" + signature + "<cec:UBLExtension/></cec:UBLExtensions>";
        for (String extensions : List.of(alone, beside)) {
            byte[] invoice = Samples.invoice(extensions);
            assertThat(Envelope.body(read(invoice))).isEqualTo(invoice);
        }
        assertThat(Prefixes.areUsual(read(Samples.invoice(alone.replace("UBLDocumentSignatures", "Other"))))).isFalse();
        assertThat(Prefixes.areUsual(read(Samples.invoice(alone + "<b:Note xmlns:b='" + Namespaces.CBC + "'/>")))).isFalse();
    }

    @Test
    void utf16IsPutIntoTheEnvelopeAsUtf8() {
        byte[] invoice = Samples.invoice("<cbc:Note>ж</cbc:Note>");
        assertThat(Envelope.body(read(("\uFEFF" + new String(invoice, UTF_8)).getBytes(Charset.forName("UTF-16LE"))))).isEqualTo(invoice);
    }

    @Test
    void theDocumentInsideAnEnvelopeHasThePositionsOfTheReceivedFile() {
        byte[] envelope = utf8(new String(Envelope.wrap(HEADER, read(Samples.invoice("\n<cbc:Note/>"))), UTF_8)
                .replace("<env:DocumentBody>", "<env:DocumentBody>\n "));
        Document document = readEnveloped(envelope);
        int note = document.child(0, Name.cbc("Note"));
        assertThat(document.line(0)).isEqualTo(3);
        assertThat(document.column(0)).isEqualTo(2);
        assertThat(document.line(note)).isEqualTo(4);
        assertThat(document.path(note)).isEqualTo("/Invoice[1]/cbc:Note[1]");
        assertThat(Arrays.copyOfRange(envelope, document.offset(note), document.endOffset(note))).isEqualTo(utf8("<cbc:Note/>"));
    }

    @Test
    void aBareDocumentIsReadWhereAnEnvelopeMayBe() {
        assertThat(new UblReader(Limits.DEFAULT).readEnveloped(Samples.invoice(""))).isInstanceOfSatisfying(ReadResult.Read.class,
                read -> assertThat(read.enveloped()).isFalse());
    }

    private static void roundTrip(byte[] original) {
        byte[] envelope = Envelope.wrap(HEADER, read(original));
        Document inner = readEnveloped(envelope);
        byte[] body = Arrays.copyOfRange(envelope, inner.offset(0), inner.endOffset(0));
        Node expected = dom(original);
        Node actual = dom(body);
        assertThat(shape(actual)).as(() -> new String(body, UTF_8)).isEqualTo(shape(expected));
        assertThat(Prefixes.areUsual(read(body))).isTrue();
    }

    private static Document readEnveloped(byte[] bytes) {
        return switch (new UblReader(Limits.DEFAULT).readEnveloped(bytes)) {
            case ReadResult.Read read -> read.document();
            case ReadResult.Refused refused -> throw new AssertionError(refused.problem() + "\n" + new String(bytes, UTF_8));
        };
    }

    private static Node dom(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(new String(bytes, UTF_8), e);
        }
    }

    /** Everything of a node but prefixes and declarations of namespaces. */
    private static String shape(Node node) {
        var shape = new StringBuilder();
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> {
                shape.append("<{").append(node.getNamespaceURI()).append('}').append(node.getLocalName());
                var attributes = node.getAttributes();
                var lines = new TreeSet<String>();
                for (int i = 0; i < attributes.getLength(); i++) {
                    Node attribute = attributes.item(i);
                    if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                        lines.add(" {" + attribute.getNamespaceURI() + "}" + attribute.getLocalName() + "=" + attribute.getNodeValue());
                    }
                }
                lines.forEach(shape::append);
                shape.append('>');
                for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) shape.append(shape(child));
                shape.append("</>");
            }
            case Node.COMMENT_NODE -> shape.append("<!--").append(node.getNodeValue()).append("-->");
            case Node.PROCESSING_INSTRUCTION_NODE -> shape.append("<?").append(node.getNodeName()).append(' ').append(node.getNodeValue())
                    .append("?>");
            default -> shape.append(node.getNodeValue());
        }
        return shape.toString();
    }
}
