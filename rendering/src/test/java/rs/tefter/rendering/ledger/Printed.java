package rs.tefter.rendering.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text that programs find in a PDF. */
final class Printed {

    private Printed() {}

    /** Line by line, of all pages. */
    static String text(Documents document) {
        return String.join("\n", pages(document.pdf()));
    }

    /** With white space made one. */
    static String words(Documents document) {
        return text(document).replaceAll("\\s+", " ");
    }

    static List<String> pages(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf).strip());
            }
            return pages;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
