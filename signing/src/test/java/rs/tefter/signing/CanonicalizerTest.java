package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.xml.security.Init;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

class CanonicalizerTest {
    private static final int MUTANTS = 2_000;
    private static final int SUBTREES = 3;

    private final UblReader reader = new UblReader(Limits.DEFAULT);

    @BeforeAll
    static void startTheOtherLibrary() {
        Init.init();
    }

    @Test
    void everySampleAndItsElementsAreCanonicalizedAsByXmlSecurity() throws Exception {
        for (byte[] sample : Samples.all()) agrees(sample, new Random(1), 20);
    }

    @Test
    void thousandsOfScrambledDocumentsAreCanonicalizedAsByXmlSecurity() throws Exception {
        List<byte[]> samples = Samples.all();
        int compared = 0;
        for (int seed = 0; seed < MUTANTS; seed++) {
            byte[] mutant = Scramble.of(samples.get(seed % samples.size()), seed);
            try {
                compared += agrees(mutant, new Random(seed), SUBTREES);
            } catch (AssertionError | Exception e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertThat(compared).as("well-formed mutants").isGreaterThan(MUTANTS / 2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
        INCLUSIVE | <a xmlns:p='urn:p'><p:b/></a>             | <p:b xmlns:p="urn:p"></p:b>
        EXCLUSIVE | <a xmlns:p='urn:p' xmlns:q='urn:q'><p:b/></a> | <p:b xmlns:p="urn:p"></p:b>
        INCLUSIVE | <a xml:lang='sr' xml:base='u'><b xml:lang='en'/></a> | <b xml:base="u" xml:lang="en"></b>
        EXCLUSIVE | <a xml:lang='sr'><b/></a>                 | <b></b>
        INCLUSIVE | <a xmlns='urn:a'><b xmlns=''/></a>        | <b></b>
        """, delimiter = '|')
    void anElementTakesFromAroundItWhatItsMethodSays(C14n method, String document, String canonical) throws Unsignable {
        byte[] bytes = Samples.utf8(document);
        Octets octets = Octets.kept();
        new Canonicalizer(bytes, method, octets).element(0, document.indexOf('<', 1));
        assertThat(Samples.text(octets.result())).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
        <a>1<!-- -->2</a>          | 4
        <a><b/><!-- -->2</a>       | 7
        <a><!-- --><![CDATA[ ]]></a> | 3
        <a> <!-- --> <b/></a>      | -1
        <a><!-- --></a>            | -1
        <a>1<b/><!-- --></a>       | -1
        """, delimiter = '|')
    void aCommentInsideAValueIsNoticed(String document, int offset) throws Unsignable {
        byte[] bytes = Samples.utf8(document);
        var canonicalizer = new Canonicalizer(bytes, C14n.INCLUSIVE, Octets.digested());
        canonicalizer.document(0, bytes.length, bytes.length, bytes.length);
        assertThat(canonicalizer.commentInValue()).isEqualTo(offset);
    }

    @Test
    void aDocumentWithARelativeNamespaceHasNoCanonicalForm() {
        byte[] bytes = Samples.utf8("<a xmlns:p='relative'/>");
        assertThatThrownBy(() -> new Canonicalizer(bytes, C14n.INCLUSIVE, Octets.kept()).document(0, bytes.length, 0, 0))
                .isInstanceOf(Unsignable.class);
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentMadeToBeSlowIsNot(C14n method) {
        var declarations = new StringBuilder();
        var attributes = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            declarations.append(" xmlns:p").append(i).append("='urn:").append("x".repeat(900)).append(i).append('\'');
            attributes.append(" p").append(i).append(":a=''");
        }
        var elements = new StringBuilder(("<r" + declarations + ">").repeat(20));
        for (int i = 0; i < 4_000; i++) elements.append("<e").append(attributes).append("/>");
        byte[] bytes = Samples.utf8(elements + "</r>".repeat(20));
        assertTimeout(Duration.ofSeconds(60), () -> whole(bytes, method));
    }

    @Test
    void aCanonicalFormThatGrowsBeyondMeasureIsGivenUp() {
        String document = "<r xmlns:p='urn:" + "x".repeat(900) + "'>" + "<p:e/>".repeat(20_000) + "</r>";
        assertThat(whole(Samples.utf8(document), C14n.EXCLUSIVE)).isEqualTo("none");
        assertThat(whole(Samples.utf8(document), C14n.INCLUSIVE)).isNotEqualTo("none");
    }

    /** 1 when both could read it. */
    private int agrees(byte[] bytes, Random random, int subtrees) throws XMLSecurityException {
        if (!(reader.read(bytes) instanceof ReadResult.Read read)) return 0;
        Document document = read.document();
        org.w3c.dom.Document dom;
        try {
            dom = Dom.parse(bytes);
        } catch (SAXException notWellFormed) {
            throw new AssertionError("only we read it", notWellFormed);
        }
        List<Node> elements = new ArrayList<>();
        collect(dom.getDocumentElement(), elements);
        assertThat(elements).hasSize(document.nodeCount());
        for (C14n method : C14n.values()) {
            assertThat(whole(bytes, method)).isEqualTo(theirs(dom, method));
            for (int i = 0; i < subtrees; i++) {
                int node = random.nextInt(elements.size());
                assertThat(element(bytes, document.offset(node), method)).isEqualTo(theirs(elements.get(node), method));
            }
        }
        return 1;
    }

    private static void collect(Node node, List<Node> elements) {
        elements.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) collect(child, elements);
        }
    }

    private static String whole(byte[] bytes, C14n method) {
        Octets octets = Octets.kept();
        try {
            new Canonicalizer(bytes, method, octets).document(Prolog.end(bytes), bytes.length, bytes.length, bytes.length);
            return Samples.text(octets.result());
        } catch (Unsignable e) {
            return "none";
        }
    }

    private static String element(byte[] bytes, int start, C14n method) {
        Octets octets = Octets.kept();
        try {
            new Canonicalizer(bytes, method, octets).element(Prolog.end(bytes), start);
            return Samples.text(octets.result());
        } catch (Unsignable e) {
            return "none";
        }
    }

    private static String theirs(Node node, C14n method) throws XMLSecurityException {
        var out = new ByteArrayOutputStream();
        org.apache.xml.security.c14n.Canonicalizer.getInstance(method.uri()).canonicalizeSubtree(node, out);
        return Samples.text(out.toByteArray());
    }
}
