package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import rs.tefter.validation.text.Language;

/** Documents that would rather be something else than looked at. */
class HostileDocumentTest {

    private static final String NAME = "Монтажа и пуштање у рад";

    private static String named(String name) {
        return Samples.edited(Samples.xml("final-invoice"), NAME, name);
    }

    @Test
    void markupIsText() throws Exception {
        String xml = named("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src='http://example.com/x' onerror=\"x\"/&gt; &amp;amp; ]]&gt;");
        String html = Samples.html(xml, Language.SR_LATN);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        assertThat(html).doesNotContain("<script", "<img src='http");
        assertThat(Samples.seen(html)).contains("<script>alert(1)</script><img src='http://example.com/x' onerror=\"x\"/>");
        assertThat(text(Samples.pdf(xml, Language.SR_LATN)).replaceAll("\\s", "")).contains("<script>alert(1)</script>");
    }

    @Test
    void marksOfDirectionAreShown() {
        assertThat(Samples.seen(Samples.html(named("exe.\u202Efdp\u2066 \u200F"), Language.SR_LATN))).contains("exe.\uFFFDfdp\uFFFD \uFFFD");
    }

    @Test
    void aWordOfAHundredThousandCharactersBreaksNoLayout() throws Exception {
        byte[] pdf = Samples.pdf(named("Ж".repeat(100_000)), Language.SR_LATN);
        String text = text(pdf);
        assertThat(text).contains("[…]", "Prikaz je skraćen", "Ukupno sa PDV", "Предузеће");
        assertThat(text.chars().filter(c -> c == 'Ж').count()).isEqualTo(10_000);
        assertThat(Samples.html(named("Ж".repeat(100_000)), Language.SR_LATN)).contains("Ж".repeat(100_000));
    }

    @Test
    void aPdfHasABoundHoweverMuchTextThereIs() {
        String note = "<cbc:Note>" + "tekst ".repeat(1_000) + "</cbc:Note>";
        String xml = Samples.edited(Samples.xml("final-invoice"), "<cbc:DocumentCurrencyCode>", note.repeat(2_000) + "<cbc:DocumentCurrencyCode>");
        String page = InvoicePage.of(Samples.view(xml), Samples.imprint(Language.SR_LATN), Sheet.PAPER);
        assertThat(page.length()).isLessThan(3_000_000);
        assertThat(page).contains("Prikaz je skraćen");
    }

    @Test
    void lettersWithoutGlyphDoNotStopThePdf() throws Exception {
        assertThat(text(Samples.pdf(named("中文 עברית \uD83D\uDE00 kraj"), Language.SR_LATN))).contains("kraj");
    }

    private static String text(byte[] bytes) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
