package rs.tefter.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hostile documents too large to check in: refused soon, and with little memory whatever their size. */
class HugeDocumentsTest {
    private static final String HEAD = "<Invoice xmlns='" + Namespaces.INVOICE + "' xmlns:cbc='" + Namespaces.CBC + "' xmlns:cac='"
            + Namespaces.CAC + "'>";
    private static final int MEGABYTE = 1 << 20;
    /** Hundreds of times what any of them takes: only work that grows faster than the document goes over it, on however slow a machine. */
    private static final Duration BLOWN_UP = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final UblReader reader = new UblReader(Limits.DEFAULT);

    private enum Huge {
        DEPTH_10_000("TEF-L0-07", () -> HEAD + "<cbc:a>".repeat(10_000)),
        DEPTH_1_000_000("TEF-L0-07", () -> HEAD + "<cbc:a>".repeat(1_000_000)),
        DEPTH_OF_FOREIGN_ELEMENTS("TEF-L0-07", () -> HEAD + "<x xmlns='u'>".repeat(10_000)),
        ATTRIBUTES_100_000("TEF-L0-07", () -> HEAD + "<cbc:ID" + numbered(100_000, i -> " a" + i + "=''") + "/></Invoice>"),
        ATTRIBUTES_1_000_000("TEF-L0-07", () -> HEAD + "<cbc:ID" + numbered(1_000_000, i -> " a" + i + "=''") + "/></Invoice>"),
        DECLARATIONS_100_000("TEF-L0-07", () -> HEAD + "<cbc:ID" + numbered(100_000, i -> " xmlns:a" + i + "='u'") + "/></Invoice>"),
        DECLARATIONS_SPREAD_OVER_ELEMENTS("TEF-L0-07", () -> HEAD + numbered(100_000, i -> "<cbc:ID xmlns:a" + i + "='u'/>")
                + "</Invoice>"),
        ATTRIBUTE_OF_50_MB("TEF-L0-07", () -> HEAD + "<cbc:ID schemeID='" + "x".repeat(50 * MEGABYTE)),
        ATTRIBUTE_OF_REFERENCES("TEF-L0-07", () -> HEAD + "<cbc:ID schemeID='" + "&#x41;".repeat(8 * MEGABYTE) + "'/></Invoice>"),
        ATTRIBUTE_OF_TAG_ENDS("TEF-L0-07", () -> HEAD + "<cbc:ID schemeID='" + ">".repeat(50 * MEGABYTE) + "'/></Invoice>"),
        NAME_OF_50_MB("TEF-L0-07", () -> HEAD + "<cbc:" + "x".repeat(50 * MEGABYTE) + "/></Invoice>"),
        ROOT_NAME_OF_50_MB("TEF-L0-07", () -> "<" + "x".repeat(50 * MEGABYTE) + "/>"),
        INSTRUCTION_OF_50_MB("TEF-L0-07", () -> HEAD + "<?" + "x ".repeat(25 * MEGABYTE) + "?></Invoice>"),
        FOREIGN_NAMES_1_000_000("TEF-L0-07", () -> HEAD + numbered(1_000_000, i -> "<cbc:x" + i + "/>") + "</Invoice>"),
        ELEMENTS_3_000_000("TEF-L0-07", () -> HEAD + "<cbc:ID/>".repeat(3_000_000) + "</Invoice>"),
        LINES_200_000("TEF-L0-07", () -> HEAD + "<cac:InvoiceLine/>".repeat(200_000) + "</Invoice>"),
        TEXT_OF_50_MB("TEF-L0-12", () -> HEAD + "<cbc:ID>" + "x".repeat(50 * MEGABYTE) + "</cbc:ID></Invoice>"),
        CDATA_OF_50_MB("TEF-L0-12", () -> HEAD + "<cbc:ID><![CDATA[" + "x".repeat(50 * MEGABYTE)
                + "]]></cbc:ID></Invoice>"),
        UNFINISHED_COMMENT_OF_50_MB("TEF-L0-03", () -> HEAD + "<!--" + "x".repeat(50 * MEGABYTE)),
        ONLY_WHITE_SPACE("TEF-L0-01", () -> " ".repeat(50 * MEGABYTE)),
        OPENING_BRACKETS("TEF-L0-03", () -> "<".repeat(50 * MEGABYTE)),
        AMPERSANDS("TEF-L0-03", () -> HEAD + "&".repeat(50 * MEGABYTE)),
        DOCTYPE_WITH_50_MB("TEF-L0-04", () -> "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(50 * MEGABYTE) + "\">]>" + HEAD
                + "</Invoice>"),
        TOO_MANY_BYTES("TEF-L0-02", () -> " ".repeat(Limits.MAX_BYTES + 1));

        private final String finding;
        private final Supplier<String> text;

        Huge(String finding, Supplier<String> text) {
            this.finding = finding;
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHugeDocumentIsRefusedSoonAndWithLittleMemory(Huge huge) {
        byte[] bytes = huge.text.get().getBytes(UTF_8);
        ReadResult result = reader.read(bytes);
        long start = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        reader.read(bytes);
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        assertThat(result).isInstanceOfSatisfying(ReadResult.Refused.class, refused -> assertThat(refused.problem().id())
                .isEqualTo(huge.finding));
        assertThat(took).isLessThan(BLOWN_UP);
        long tree = huge == Huge.ELEMENTS_3_000_000 ? 256L * MEGABYTE : 0;
        assertThat(allocated).as("bytes allocated").isLessThan(64L * MEGABYTE + tree);
    }

    @Test
    void thePdfOfAnEnvelopeIsPassedOverWithoutBeingHeld() {
        var envelope = new ByteArrayOutputStream(80 * MEGABYTE);
        envelope.writeBytes(("<env:DocumentEnvelope xmlns:env='" + Namespaces.ENVELOPE
                + "'><env:DocumentHeader><env:DocumentPdf>").getBytes(UTF_8));
        byte[] pdf = new byte[64 * MEGABYTE];
        Arrays.fill(pdf, (byte) 'A');
        envelope.writeBytes(pdf);
        envelope.writeBytes(("</env:DocumentPdf></env:DocumentHeader><env:DocumentBody>" + HEAD
                + "<cbc:ID>7</cbc:ID></Invoice></env:DocumentBody></env:DocumentEnvelope>").getBytes(UTF_8));
        byte[] bytes = envelope.toByteArray();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        ReadResult result = reader.readEnveloped(bytes);
        assertThat(result).isInstanceOfSatisfying(ReadResult.Read.class, read -> assertThat(read.document().value(0,
                Name.cbc("ID"))).contains("7"));
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated).isLessThan(48L * MEGABYTE);
    }

    @Test
    void anAttachmentOfTheLargestSizeIsCheckedWithoutBeingDecoded() {
        String object = "<cbc:EmbeddedDocumentBinaryObject mimeCode='application/pdf'>" + "QUJD".repeat(6 * MEGABYTE)
                + "</cbc:EmbeddedDocumentBinaryObject>";
        Document document = Samples.read((HEAD + "<cac:AdditionalDocumentReference><cac:Attachment>" + object
                + "</cac:Attachment></cac:AdditionalDocumentReference></Invoice>").getBytes(UTF_8));
        var check = new StructureCheck();
        check.check(Samples.read((HEAD + "</Invoice>").getBytes(UTF_8)));
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(check.check(document)).noneMatch(problem -> problem.id().equals("TEF-L1-05"));
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MEGABYTE);
    }

    @Test
    @Timeout(120)
    void manyDocumentsWithNamesOfTheirOwnNeitherFillTheMemoryNorSlowTheReader() {
        long before = usedMemory();
        for (int document = 0; document < 200; document++) {
            String mark = "d" + document + "_";
            reader.read((HEAD + numbered(1_900, i -> "<cbc:" + mark + i + "/>") + "</Invoice>").getBytes(UTF_8));
        }
        assertThat(usedMemory() - before).isLessThan(64L * MEGABYTE);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String numbered(int count, IntFunction<String> part) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(part.apply(i));
        return text.toString();
    }
}
