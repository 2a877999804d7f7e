package rs.tefter.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.ubl.Samples.utf8;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every limit just below, at and above it; those too large for a quick test are lowered, the way to them is the same. */
class LimitsTest {
    private static final Limits LOW = new Limits(2_000, 5, 40, 64, 512, 64 << 10, 1 << 20, 6, 1_000, 4, 5);

    @Test
    void bytes() {
        IntFunction<byte[]> padded = size -> utf8(document("<cbc:Note>" + "x".repeat(size - document("<cbc:Note></cbc:Note>").length())
                + "</cbc:Note>"));
        assertThat(padded.apply(700)).hasSize(700);
        hold(LOW.withMaxBytes(1_000), 1_000, padded, "TEF-L0-02");
    }

    @Test
    void depth() {
        IntFunction<byte[]> nested = depth -> utf8(document("<cbc:a>".repeat(depth - 1) + "</cbc:a>".repeat(depth - 1)));
        hold(Limits.DEFAULT, Limits.MAX_DEPTH, nested, "TEF-L0-07");
        hold(LOW, 5, nested, "TEF-L0-07");
    }

    @Test
    void elements() {
        hold(LOW, 40, count -> utf8(document("<cbc:a/>".repeat(count - 1))), "TEF-L0-07");
    }

    @Test
    void attributesOfOneElement() {
        hold(Limits.DEFAULT, Limits.MAX_ATTRIBUTES, count -> utf8(document("<cbc:ID " + numbered(count, " a%d=''") + "/>")), "TEF-L0-07");
    }

    @Test
    void namespaceDeclarationsAreNoAttributes() {
        assertThat(read(Limits.DEFAULT, utf8(document("<cbc:ID " + numbered(64, " a%d=''") + " xmlns:x='u'/>")))).isEqualTo("read");
    }

    @Test
    void lengthOfANameOfAnElementAndOfAnAttribute() {
        hold(Limits.DEFAULT, Limits.MAX_NAME_LENGTH, length -> utf8(document("<cbc:" + "a".repeat(length) + "/>")), "TEF-L0-07");
        hold(Limits.DEFAULT, Limits.MAX_NAME_LENGTH, length -> utf8(document("<cbc:ID " + "a".repeat(length) + "=''/>")), "TEF-L0-07");
    }

    @Test
    void bytesOfAnAttribute() {
        hold(Limits.DEFAULT, Limits.MAX_ATTRIBUTE_BYTES, length -> utf8(document("<cbc:ID schemeID='" + "a".repeat(length) + "'/>")),
                "TEF-L0-07");
    }

    @Test
    void bytesOfAText() {
        hold(Limits.DEFAULT, Limits.MAX_TEXT_BYTES, length -> utf8(document("<cbc:Note>" + "a".repeat(length) + "</cbc:Note>")),
                "TEF-L0-12");
        hold(Limits.DEFAULT, Limits.MAX_TEXT_BYTES,
                length -> utf8(document("<cac:Party>" + "a".repeat(length - 100) + "<cbc:Note>b</cbc:Note>" + "c".repeat(100)
                        + "</cac:Party>")), "TEF-L0-12");
    }

    @Test
    void commentsAndAttachmentsAreNoText() {
        String long_ = "a".repeat(Limits.MAX_TEXT_BYTES + 1);
        assertThat(read(Limits.DEFAULT, utf8(document("<cbc:Note><!--" + long_ + "--></cbc:Note>")))).isEqualTo("read");
        assertThat(read(Limits.DEFAULT, utf8(document("<cbc:EmbeddedDocumentBinaryObject>" + long_
                + "</cbc:EmbeddedDocumentBinaryObject>")))).isEqualTo("read");
    }

    @Test
    void linesOfTheDocument() {
        hold(LOW, 6, count -> utf8(document("<cac:InvoiceLine/>".repeat(count))), "TEF-L0-07");
        assertThat(read(LOW, utf8(document("<cac:Party>" + "<cac:InvoiceLine/>".repeat(7) + "</cac:Party>")))).isEqualTo("read");
    }

    /** Held by pieces of 4,000 bytes, so it is exact only to the next piece. */
    @Test
    void bytesOfATagAndOfAProcessingInstruction() {
        IntFunction<byte[]> tag = bytes -> utf8(document("<cbc:ID " + numbered(bytes / 1_000, " a%03d='" + "x".repeat(992) + "'") + "/>"));
        IntFunction<byte[]> instruction = bytes -> utf8(document("<?x " + "y".repeat(bytes) + "?>"));
        Limits limits = new Limits(1 << 20, 5, 40, 64, 512, 64 << 10, 1 << 20, 6, 50_000, 100, 5);
        assertThat(read(limits, tag.apply(49_000))).isEqualTo("read");
        assertThat(read(limits, tag.apply(60_000))).isEqualTo("TEF-L0-07");
        assertThat(read(limits, instruction.apply(49_000))).isEqualTo("read");
        assertThat(read(limits, instruction.apply(60_000))).isEqualTo("TEF-L0-07");
    }

    @Test
    void namesUnknownToUbl() {
        hold(LOW, 4, count -> utf8(document(numbered(count, "<cbc:x%d/><cbc:x%1$d/>"))), "TEF-L0-07");
    }

    @Test
    void prefixes() {
        hold(LOW, 5, count -> utf8(document(numbered(count - 2, "<cbc:ID xmlns:x%d='u'/>"))), "TEF-L0-07");
    }

    private static void hold(Limits limits, int limit, IntFunction<byte[]> document, String refusal) {
        assertThat(read(limits, document.apply(limit - 1))).as("below").isEqualTo("read");
        assertThat(read(limits, document.apply(limit))).as("at the limit").isEqualTo("read");
        assertThat(read(limits, document.apply(limit + 1))).as("above").isEqualTo(refusal);
    }

    private static String read(Limits limits, byte[] bytes) {
        return switch (new UblReader(limits).read(bytes)) {
            case ReadResult.Read _ -> "read";
            case ReadResult.Refused(ReadProblem problem) -> problem.id();
        };
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static String document(String content) {
        return "<Invoice xmlns='" + Namespaces.INVOICE + "' xmlns:cbc='" + Namespaces.CBC + "' xmlns:cac='" + Namespaces.CAC + "'>"
                + content + "</Invoice>";
    }
}
