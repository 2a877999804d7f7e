package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import rs.tefter.rendering.TableDocument.Column;
import rs.tefter.rendering.TableDocument.Fact;
import rs.tefter.rendering.TableDocument.Table;
import rs.tefter.validation.text.Language;

/** Any titled table as a page. */
class TableDocumentTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 14, 5, 9);
    private static final List<Column> COLUMNS = List.of(Column.text("Ставка", 3), Column.number("Износ", 1));

    private static TableDocument document(int rows) {
        List<List<String>> cells = IntStream.rangeClosed(1, rows).mapToObj(i -> List.of("ред & " + i, Format.amount("1000"))).toList();
        return new TableDocument(Language.SR_CYRL, "Евиденција", "EV-1", List.of(new Fact("Период", "јун 2026."), new Fact("Празно", "")),
            List.of(new Table("Обрачун", COLUMNS, cells)), List.of("<напомена>"));
    }

    @Test
    void showsFactsTablesAndNotes() {
        assertThat(Samples.seen(document(1).html(NOW))).contains("Евиденција EV-1", "Период јун 2026.", "Обрачун Ставка Износ ред & 1 1.000,00",
            "<напомена>", "Приказ сачињен 21.11.2026. 14:05:09").doesNotContain("Празно");
    }

    @Test
    void isAPdfOverManyPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document(200).pdf(NOW))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(pdf)).contains("ред & 200", "Страна 2 / " + pdf.getNumberOfPages());
        }
    }

    @Test
    void refusesARowThatDoesNotFitItsColumns() {
        assertThatThrownBy(() -> new Table("", COLUMNS, List.of(List.of("сам")))).hasMessageContaining("2 cells expected");
    }
}
