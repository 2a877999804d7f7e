package rs.tefter.rendering.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rs.tefter.rendering.receipt.ReceiptPdf.Paper;

/** A receipt as PDF, on both papers. */
class ReceiptPdfTest {

    private static final String MARK = "ПЕСАК - ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН";
    private static final float MM = 72 / 25.4f;

    private static PDDocument pdf(Receipt receipt, Paper paper) throws IOException {
        return Loader.loadPDF(ReceiptPdf.of(receipt, paper));
    }

    private static List<String> lines(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return text.lines().map(line -> line.strip().replaceAll(" +", " ")).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void theStripHasTheJournalLineByLineAndTheCashRegistersTextBelowIt() throws IOException {
        try (PDDocument document = pdf(SampleReceipts.sale("Повраћај:    10,10", "Хвала на куповини, čekamo Vas ponovo"), Paper.MM80)) {
            List<String> shown = lines(document).stream().map(line -> line.replaceAll(" +", " ")).toList();
            assertThat(shown).containsExactlyElementsOf(
                words(SampleReceipts.journal() + "Повраћај: 10,10\nХвала на куповини, čekamo Vas ponovo"));
        }
    }

    @Test
    void theStripIs80MillimetresWideAndAsLongAsNeeded() throws IOException {
        try (PDDocument few = pdf(SampleReceipts.sale(), Paper.MM80); PDDocument many = pdf(SampleReceipts.withItems(100), Paper.MM80)) {
            assertThat(few.getPage(0).getMediaBox().getWidth() / MM).isBetween(79.9f, 80.1f);
            assertThat(many.getNumberOfPages()).isEqualTo(1);
            float line = (many.getPage(0).getMediaBox().getHeight() - few.getPage(0).getMediaBox().getHeight()) / 99;
            assertThat(line / MM).isBetween(3f, 4.5f);
        }
    }

    @Test
    void aStripLongerThanAnyPageTakesAnother() throws IOException {
        try (PDDocument document = pdf(SampleReceipts.withItems(3000), Paper.MM80)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(lines(document)).filteredOn(line -> line.contains("40,00")).hasSize(3000);
        }
    }

    @Test
    void aLongReceiptTakesMoreSheets() throws IOException {
        try (PDDocument document = pdf(SampleReceipts.withItems(100), Paper.A4)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(lines(document)).filteredOn(line -> line.contains("40,00")).hasSize(100);
        }
    }

    @Test
    void aSheetHasTheCashRegistersTextAtItsRight() throws IOException {
        try (PDDocument document = pdf(SampleReceipts.sale("Жиро рачун: 160-0000000111111-35"), Paper.A4)) {
            assertThat(lines(document).getFirst()).startsWith("============ ФИСКАЛНИ РАЧУН").endsWith("160-0000000111111-35");
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theCodeOnPaperIsReadBack(Paper paper) throws Exception {
        try (PDDocument document = pdf(SampleReceipts.sale(), paper)) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 203);
            assertThat(SampleReceipts.code(seen)).isEqualTo(SampleReceipts.URL);
        }
    }

    @Test
    void theCodeIsAtLeast40MillimetresAndLeadsToTheCheck() throws IOException {
        try (PDDocument document = pdf(SampleReceipts.sale(), Paper.MM80)) {
            PDAnnotationLink link = (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
            assertThat(link.getRectangle().getWidth() / MM).isGreaterThanOrEqualTo(40);
            assertThat(link.getAction().getCOSObject().getString(COSName.URI)).isEqualTo(SampleReceipts.URL);
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theFontIsInIt(Paper paper) throws IOException {
        try (PDDocument document = pdf(SampleReceipts.sale(), paper)) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void aReceiptThatIsNoneSaysSoTwiceAsLarge(Paper paper) throws IOException {
        try (PDDocument document = pdf(SampleReceipts.proforma(), paper)) {
            assertThat(lines(document)).contains("ОВО НИЈЕ", "ФИСКАЛНИ РАЧУН");
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void aTrialIsMarkedAboveAndBelow(Paper paper) throws IOException {
        try (PDDocument document = pdf(SampleReceipts.proforma(), paper)) {
            List<String> lines = lines(document);
            assertThat(lines.getFirst()).isEqualTo(MARK);
            assertThat(lines.getLast()).isEqualTo(MARK);
        }
        try (PDDocument document = pdf(SampleReceipts.sale(), paper)) {
            assertThat(lines(document)).noneMatch(line -> line.contains("ПЕСАК -"));
        }
    }

    @Test
    void everyPageOfATrialIsMarked() throws IOException {
        Receipt trial = new Receipt(SampleReceipts.withItems(100).journal(), SampleReceipts.URL, List.of(), true);
        try (PDDocument document = pdf(trial, Paper.A4)) {
            assertThat(lines(document)).filteredOn(MARK::equals).hasSize(2 * document.getNumberOfPages());
        }
    }

    @Test
    void whatTheFontLacksIsReplaced() throws IOException {
        try (PDDocument document = pdf(SampleReceipts.sale("Торта \uD83C\uDF82 \u0007"), Paper.MM80)) {
            assertThat(lines(document).getLast()).startsWith("Торта \uFFFD");
        }
    }
}
