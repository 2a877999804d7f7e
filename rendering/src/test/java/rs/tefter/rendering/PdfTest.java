package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rs.tefter.validation.text.Language;

/** The PDF of an invoice: for the eye, for machines and for those who hear it. */
class PdfTest {

    private static final List<String> PAGES = pages(Samples.pdf(Samples.withLines(60), Language.SR_LATN));

    @ParameterizedTest
    @ValueSource(strings = {"final-invoice", "credit-note", "foreign-currency"})
    void isPdfA3ByAnIndependentCheck(String sample) throws Exception {
        assertThat(Conformance.failures(Samples.pdf(Samples.xml(sample), Language.SR_CYRL), PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void canBeReadByThoseWhoDoNotSee() throws Exception {
        assertThat(Conformance.failures(Samples.pdf(Samples.xml("final-invoice"), Language.SR_CYRL), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void anAmountBelowZeroHasASignThatTheFontKnows() {
        String xml = Samples.xml("final-invoice").replace(">191150.00<", ">-191150.00<");
        assertThat(text(Samples.pdf(xml, Language.SR_LATN))).contains("-191.150,00 RSD");
    }

    @Test
    void givesItsTextInBothScripts() {
        String text = text(Samples.pdf(Samples.xml("final-invoice"), Language.SR_CYRL));
        assertThat(text).contains("Предузеће за производњу, промет", "„Ђурђевак и Џиновски“", "Љиљана Џаковић", "2026-117/ЉЊ",
            "Hvala na poverenju: čćžšđ ČĆŽŠĐ.", "Обрачун ПДВ", "191.150,00 RSD", "160-0000000111111-35");
        assertThat(text(Samples.pdf(Samples.xml("final-invoice"), Language.SR_LATN))).contains("Obračun PDV", "Kupac", "Za plaćanje");
    }

    @Test
    void holdsTheDocumentByteForByte() throws IOException {
        String xml = Samples.xml("final-invoice");
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(xml, Language.SR_LATN))) {
            byte[] embedded = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("document.xml").getEmbeddedFile().toByteArray();
            assertThat(embedded).isEqualTo(xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void repeatsTheHeadOfTheTableAndNumbersThePages() {
        assertThat(PAGES).hasSizeGreaterThan(3);
        assertThat(PAGES.subList(0, PAGES.size() - 3)).allSatisfy(page -> assertThat(page).contains("Iznos bez PDV", "Količina"));
        assertThat(IntStream.range(0, PAGES.size())).allSatisfy(i ->
            assertThat(PAGES.get(i)).contains("Strana " + (i + 1) + " / " + PAGES.size(), "Faktura 2026-117/ЉЊ"));
    }

    @Test
    void breaksNoRow() {
        assertThat(PAGES).allSatisfy(page -> assertThat(count(page, "Рачунар преносни")).isEqualTo(count(page, "тастатура са српским распоредом")));
    }

    /** The page before it is laid out, which for so many lines takes minutes. */
    @Test
    void showsWhatFitsOfAHugeInvoiceAndSaysSo() {
        String page = InvoiceRendering.page(Samples.read(Samples.withLines(5_001)), Samples.imprint(Language.SR_LATN), Sheet.PAPER);
        assertThat(count(page, "<tr><td class=\"number\">")).isEqualTo(5_000);
        assertThat(Samples.seen(page)).contains("Prikazane su prve stavke: 5000 od 5001. Sve stavke su u XML dokumentu.");
    }

    private static String text(byte[] pdf) {
        return String.join("\n", pages(pdf)).replaceAll("\\s+", " ");
    }

    private static List<String> pages(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }
}
