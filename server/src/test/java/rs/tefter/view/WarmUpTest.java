package rs.tefter.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is rendered for nobody is a document like those that people ask for. */
class WarmUpTest {

    @Test
    void theBuiltInInvoiceFillsSomePagesAndAsksForItsPayment() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(WarmUp.pdf(WarmUp.invoice()))) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 10);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Faktura 1", "Купац", "Опис робе, у више речи", "160-0000000111111-35");
        }
    }
}
