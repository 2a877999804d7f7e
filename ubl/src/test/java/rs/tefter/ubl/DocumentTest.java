package rs.tefter.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;
import static rs.tefter.ubl.Samples.invoice;
import static rs.tefter.ubl.Samples.read;
import static rs.tefter.ubl.Samples.utf8;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    @Test
    void aDocumentIsWalkedByParentsChildrenAndSiblings() {
        Document document = read(invoice("<cac:Party><cbc:Name>a</cbc:Name><cbc:Note/><cbc:Name>b</cbc:Name></cac:Party><cbc:Note/>"));
        int party = document.child(document.root(), cac("Party"));
        int first = document.child(party, cbc("Name"));
        int second = document.next(first, cbc("Name"));
        assertThat(document.nodeCount()).isEqualTo(7);
        assertThat(document.text(second)).isEqualTo("b");
        assertThat(document.parent(second)).isEqualTo(party);
        assertThat(document.parent(document.root())).isEqualTo(Document.NONE);
        assertThat(document.next(second, cbc("Name"))).isEqualTo(Document.NONE);
        assertThat(document.firstChild(second)).isEqualTo(Document.NONE);
        assertThat(document.name(document.nextSibling(party))).isEqualTo(cbc("Note"));
    }

    @Test
    void aPathIsFoundAlsoWhenItsFirstBranchEndsEarly() {
        Document document = read(invoice("<cac:Party><cbc:Note/></cac:Party><cac:Party><cbc:Name> b\n</cbc:Name></cac:Party>"));
        assertThat(document.value(document.root(), cac("Party"), cbc("Name"))).contains("b");
        assertThat(document.value(document.root(), cac("Party"), cbc("Note"))).isEmpty();
        assertThat(document.value(document.root(), cac("Party"), cbc("ID"))).isEmpty();
    }

    @Test
    void textIsWhatAParserReports() {
        Document document = read(invoice("<cbc:Note>a&amp;&lt;&gt;&quot;&apos;&#1046;&#x10FFFF;\r\nb\rc<!-- no -->"
                + "<![CDATA[<d>&e;]]><?no no?>f</cbc:Note>"));
        assertThat(document.value(0, cbc("Note"))).contains("a&<>\"'Ж\uDBFF\uDFFF\nb\nc<d>&e;f");
    }

    @Test
    void textOfAParentLeavesOutItsChildren() {
        Document document = read(invoice("<cac:Party>a<cbc:Name>b</cbc:Name>c<cbc:Note/>d</cac:Party>"));
        assertThat(document.text(document.child(0, cac("Party")))).isEqualTo("acd");
    }

    @Test
    void attributesAreFoundByLocalNameWithoutNamespace() {
        Document document = read(invoice("<cbc:Note xmlns:x = 'u' x:a='1' a\n=\n\"2&#9;3\t4&quot;>\" xmlns:y='v' b=''/>"));
        int note = document.child(0, cbc("Note"));
        assertThat(document.attribute(note, "a")).contains("2\t3 4\">");
        assertThat(document.attribute(note, "b")).contains("");
        assertThat(document.attribute(note, "c")).isEmpty();
        assertThat(document.attributeCount(note)).isEqualTo(3);
        assertThat(document.attributeName(note, 0)).isEqualTo(Name.of("u", "a"));
        assertThat(document.attribute(0, "xmlns")).isEmpty();
    }

    @Test
    void aPathNamesTheUsualPrefixesAndCountsAtEveryStep() {
        Document document = read(invoice("<p:Party xmlns:p='" + Namespaces.CAC + "'><Name/><Name/><x xmlns='u'/></p:Party>"));
        int party = document.child(0, cac("Party"));
        int second = document.nextSibling(document.firstChild(party));
        assertThat(document.path(0)).isEqualTo("/Invoice[1]");
        assertThat(document.path(document.nextSibling(second)))
                .isEqualTo("/Invoice[1]/cac:Party[1]/*[local-name()='x' and namespace-uri()='u'][1]");
        assertThat(document.path(second)).endsWith("/*[local-name()='Name' and namespace-uri()='" + Namespaces.INVOICE + "'][2]");
    }

    @Test
    void positionsCountLinesOfAnyEndAndCodePoints() {
        byte[] bytes = invoice("\r\n\r\n\t<cbc:Note>ж\uD83D\uDE00</cbc:Note>ж\uD83D\uDE00<cbc:Note\n/>");
        Document document = read(bytes);
        int first = document.child(0, cbc("Note"));
        int second = document.next(first, cbc("Note"));
        assertThat(document.line(first)).isEqualTo(3);
        assertThat(document.column(first)).isEqualTo(2);
        assertThat(document.column(second)).isEqualTo(27);
        assertThat(document.endLine(second)).isEqualTo(4);
        assertThat(new String(bytes, document.offset(first), document.endOffset(first) - document.offset(first), UTF_8))
                .isEqualTo("<cbc:Note>ж\uD83D\uDE00</cbc:Note>");
    }

    @Test
    void theRootBeginsBehindTheWhiteSpaceBeforeIt() {
        byte[] bytes = utf8("<?xml version='1.0'?>\r\n <!-- --> \r\n  " + new String(invoice(""), UTF_8));
        Document document = read(bytes);
        assertThat(document.line(0)).isEqualTo(3);
        assertThat(document.column(0)).isEqualTo(3);
        assertThat(bytes[document.offset(0)]).isEqualTo((byte) '<');
        assertThat(Envelope.body(document)).isEqualTo(invoice(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void utf16WithAByteOrderMarkReadsAsUtf8Does(String encoding) {
        String text = "\uFEFF<?xml version='1.0' encoding='utf-16'?>\n" + new String(invoice("\uD83D\uDE00ж<cbc:Note>ж</cbc:Note>"), UTF_8);
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        Document document = read(bytes);
        int note = document.child(0, cbc("Note"));
        assertThat(document.bytes()).isSameAs(bytes);
        assertThat(document.text(note)).isEqualTo("ж");
        assertThat(document.line(note)).isEqualTo(2);
        byte[] element = Arrays.copyOfRange(bytes, document.offset(note), document.endOffset(note));
        assertThat(new String(element, Charset.forName(encoding))).isEqualTo("<cbc:Note>ж</cbc:Note>");
    }

    @Test
    void columnsInALineOfManyBlocksAreThoseOfItsStart() {
        Document document = read(invoice(("<cbc:Note>ж\uD83D\uDE00</cbc:Note>").repeat(1_000)));
        int last = document.nodeCount() - 1;
        assertThat(document.column(last) - document.column(2)).isEqualTo(999 * 23);
        assertThat(document.endLine(last)).isEqualTo(document.line(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    @Timeout(120)
    void whereManyElementsOfOneLongLineStandIsToldSoon(String encoding) {
        byte[] bytes = ("\uFEFF" + new String(invoice("<cbc:Note>ж</cbc:Note>".repeat(100_000)), UTF_8)).getBytes(Charset.forName(encoding));
        Document document = read(bytes);
        int first = 2;
        int bytesOfANote = document.offset(first + 1) - document.offset(first);
        for (int node = first; node < document.nodeCount(); node++) {
            assertThat(document.column(node)).isEqualTo(document.column(first) + (node - first) * 22);
            assertThat(document.offset(node)).isEqualTo(document.offset(first) + (node - first) * bytesOfANote);
        }
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoColumn() {
        Document document = read(utf8("\uFEFF" + new String(invoice(""), UTF_8)));
        assertThat(document.column(0)).isEqualTo(1);
        assertThat(document.offset(0)).isEqualTo(3);
    }

    @Test
    void namesUnknownToUblAreEqualByTheirParts() {
        Document document = read(invoice("<x xmlns='u'/>"));
        assertThat(document.child(0, Name.of("u", "x"))).isNotEqualTo(Document.NONE);
        assertThat(document.child(0, Name.of("v", "x"))).isEqualTo(Document.NONE);
        assertThat(document.name(2)).isEqualTo(Name.of("u", "x")).hasToString("{u}x");
        assertThat(document.nameId(2)).isEqualTo(Name.FOREIGN);
        assertThat(document.nameId(1)).isEqualTo(cbc("ID").id());
    }
}
