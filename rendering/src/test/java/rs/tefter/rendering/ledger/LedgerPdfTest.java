package rs.tefter.rendering.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rs.tefter.rendering.Conformance;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Payment;
import rs.tefter.validation.text.Language;

/** A document of the ledger as a file: of many pages, for archives, the same at any time. */
class LedgerPdfTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isPdfAByAnIndependentCheck(Kind kind) throws Exception {
        Documents document = new Documents().in(Language.SR_CYRL, true);
        document.kind = kind;
        document.letterhead = Letterheads.withLogo();
        document.draft = kind == Kind.INVOICE;
        document.payment = new Payment(List.of("T"), Documents.ACCOUNT, "97 16-2026000017", "221", true, false);
        assertThat(Conformance.failures(document.pdf(), PDFAFlavour.PDFA_3_B)).isEmpty();
    }

    @Test
    void isTheSameBytesEachTime() {
        Documents document = new Documents().paidInCash();
        document.letterhead = Letterheads.withLogo();
        assertThat(document.pdf()).isEqualTo(document.pdf());
    }

    @Test
    void holdsItsFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new Documents().pdf())) {
            PDPage page = pdf.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void repeatsTheHeadOfTheTableAndNumbersThePages() {
        List<String> pages = Printed.pages(new Documents().withRows(200).pdf());
        assertThat(pages).hasSizeBetween(5, 8);
        assertThat(IntStream.range(0, pages.size())).allSatisfy(i -> assertThat(pages.get(i)).contains("Strana " + (i + 1) + " / " + pages.size()));
        assertThat(pages.subList(1, pages.size())).allSatisfy(page -> assertThat(page).startsWith("Račun 2026-17 · Primer d.o.o. Beograd"));
        assertThat(pages.subList(0, pages.size() - 1)).allSatisfy(page -> assertThat(page).contains("Naziv dobara ili usluga", "Iznos bez PDV"));
        String all = String.join("\n", pages);
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(i -> assertThat(all).contains("Artikal broj " + i + " "));
    }

    @Test
    void showsLongNamesWhole() {
        String name = "Nedeljivanaziv".repeat(18).substring(0, 250);
        Documents document = new Documents();
        document.rows = List.of(Documents.row(1, name, "1", "5"), Documents.row(2, "reč ".repeat(62).strip(), "1", "5"));
        String text = Printed.text(document);
        assertThat(text.replaceAll("[^A-Za-z]", "")).contains("Nedeljivanaziv");
        assertThat(Arrays.stream(text.split("\\s")).filter("reč"::equals)).hasSize(62);
        assertThat(Wrapped.lines(name, Style.BODY, 100)).allSatisfy(line -> assertThat(Style.BODY.width(line)).isLessThanOrEqualTo(100));
        assertThat(String.join("", Wrapped.lines(name, Style.BODY, 100))).isEqualTo(name);
    }

    /** A description of thousands of letters takes more than a page. */
    @Test
    void breaksARowThatNoPageHolds() {
        Documents document = new Documents();
        String description = String.join(" ", IntStream.range(0, 1300).mapToObj(i -> "r" + i).toList());
        LedgerDocument.Row row = Documents.row(1, "Projekat", "1", "5");
        document.rows = List.of(new LedgerDocument.Row(1, "", "Projekat", description, "", "", row.quantity(), "", row.price(), row.discount(),
            row.discountPercent(), row.vatPercent(), row.amount()));
        List<String> pages = Printed.pages(document.pdf());
        assertThat(pages).hasSizeGreaterThan(2);
        List<String> words = Arrays.asList(String.join(" ", pages).split("\\s"));
        assertThat(IntStream.range(0, 1300)).allSatisfy(i -> assertThat(words).contains("r" + i));
    }

    @Test
    void replacesLettersThatTheFontDoesNotKnow() {
        Documents document = new Documents();
        document.rows = List.of(Documents.row(1, "Čaj 茶 \u202Eobrnuto\u0000", "1", "5"));
        assertThat(Printed.words(document)).contains("Čaj \uFFFD obrnuto");
    }

    @Test
    void saysNothingOfALogoThatIsNotThere() throws IOException {
        Documents document = new Documents();
        assertThat(hasLogo(document)).isFalse();
        document.letterhead = Letterheads.withLogo();
        assertThat(hasLogo(document)).isTrue();
    }

    private static boolean hasLogo(Documents document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            return pdf.getPage(0).getResources().getXObjectNames().iterator().hasNext();
        }
    }

    @Test
    void aLogoIsAPictureOfReasonableSizeOrNone() {
        assertThat(Logo.read(Letterheads.picture("png", 300, 100))).isPresent();
        assertThat(Logo.read(Letterheads.picture("jpg", 300, 100))).isPresent();
        assertThat(Logo.read(Letterheads.picture("gif", 300, 100))).isEmpty();
        assertThat(Logo.read("<svg/>".getBytes())).isEmpty();
        assertThat(Logo.read(Letterheads.picture("png", 4001, 1))).isEmpty();
        assertThat(Logo.read(Letterheads.picture("png", 4000, 2))).map(Logo::width).contains(900);
        byte[] broken = Letterheads.picture("png", 300, 100);
        assertThat(Logo.read(Arrays.copyOf(broken, broken.length / 2))).isEmpty();
        assertThat(Logo.read(Arrays.copyOf(broken, Logo.LARGEST + 1))).isEqualTo(Optional.empty());
    }
}
