package rs.tefter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Envelope;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult.Read;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.StructureCheck;
import rs.tefter.ubl.StructureProblem;
import rs.tefter.ubl.UblReader;

/** Whatever bytes arrive, they are read or refused, held against the schema and judged, soon and with little memory. */
class AnyBytesFuzzTest {

    private static final UblReader READER = new UblReader(Limits.DEFAULT);
    private static final StructureCheck STRUCTURE = new StructureCheck();

    static {
        // What is loaded once is no matter of an input.
        Corpus.documents().forEach(AnyBytesFuzzTest::problems);
    }

    @MethodSource("rs.tefter.fuzz.Corpus#documents")
    @FuzzTest
    void areReadOrRefused(byte[] bytes) {
        ReadResult bare = READER.read(bytes);
        if (Bounded.run(bytes, () -> READER.readEnveloped(bytes)) instanceof Read(var document, boolean enveloped, var _)) {
            assertThat(bare instanceof Read).isEqualTo(!enveloped);
            walk(document);
            assertThatCode(() -> InvoiceReader.header(document)).doesNotThrowAnyException();
            assertThat(READER.read(Envelope.body(document)))
                .isInstanceOfSatisfying(Read.class, again -> assertThat(content(again.document())).isEqualTo(content(document)));
        } else {
            assertThat(bare).isNotInstanceOf(Read.class);
        }
    }

    @MethodSource("rs.tefter.fuzz.Corpus#documents")
    @FuzzTest
    void areHeldAgainstTheSchema(byte[] bytes) {
        assertThat(Bounded.run(bytes, () -> problems(bytes))).hasSizeLessThanOrEqualTo(StructureCheck.MAX_PROBLEMS)
            .allMatch(problem -> problem.node() >= 0);
    }

    @MethodSource("rs.tefter.fuzz.Corpus#documents")
    @FuzzTest
    void areJudged(byte[] bytes) {
        Judged.inEveryProfile(bytes);
    }

    private static List<StructureProblem> problems(byte[] bytes) {
        return READER.readEnveloped(bytes) instanceof Read(var document, var _, var _) ? STRUCTURE.check(document) : List.of();
    }

    private static void walk(Document document) {
        for (int node = 0; node < document.nodeCount(); node++) {
            assertThat(document.parent(node)).isLessThan(node);
            assertThat(document.offset(node)).isBetween(0, document.endOffset(node) - 1);
            assertThat(document.endOffset(node)).isLessThanOrEqualTo(document.bytes().length);
            assertThat(document.line(node)).isBetween(1, document.endLine(node));
            assertThat(document.column(node)).isPositive();
            assertThat(document.path(node)).startsWith("/");
        }
    }

    private static List<String> content(Document document) {
        return IntStream.range(0, document.nodeCount())
            .mapToObj(node -> document.name(node) + " " + attributes(document, node) + " " + document.text(node)).toList();
    }

    private static List<String> attributes(Document document, int node) {
        return IntStream.range(0, document.attributeCount(node))
            .mapToObj(i -> document.attributeName(node, i) + "=" + document.attributeValue(node, i)).toList();
    }
}
