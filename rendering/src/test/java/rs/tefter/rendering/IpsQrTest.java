package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.validation.text.Language;

/** The payment order in the QR code of an invoice. */
class IpsQrTest {

    private static final String INVOICE = Samples.edited(Samples.edited(Samples.xml("credit-note")
        .replace("CreditNoteTypeCode>381", "InvoiceTypeCode>380").replace("CreditNoteTypeCode", "InvoiceTypeCode")
        .replace("CreditedQuantity", "InvoicedQuantity").replace("CreditNote", "Invoice"),
        "160-11111-35", "840000000095584510"), "<cbc:PaymentID>31-2026<", "<cbc:PaymentID>(mod97) 18-2026-001<");

    private static Optional<IpsQr> of(String xml) {
        return IpsQr.of(Samples.view(xml));
    }

    private static String payload(String xml) {
        return of(xml).orElseThrow().payload();
    }

    @Test
    void isWrittenByTheRulesOfTheNationalBank() {
        assertThat(payload(INVOICE)).isEqualTo("K:PR|V:01|C:1|R:840000000095584510|N:Preduzeće A doo\r\nNemanjina 4\r\nNiš|I:RSD1440,00"
            + "|P:Kupac B doo\r\nKnez Mihailova 1\r\nBeograd|SF:221|S:Faktura KO-2026-31|RO:97182026001");
    }

    @Test
    void canBeReadFromThePage() throws Exception {
        String html = Samples.html(INVOICE, Language.SR_LATN);
        String start = "src=\"data:image/png;base64,";
        int from = html.indexOf(start) + start.length();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(html.substring(from, html.indexOf('"', from)))));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(payload(INVOICE));
    }

    @ParameterizedTest
    @CsvSource({"InvoiceTypeCode>380,InvoiceTypeCode>381", "DocumentCurrencyCode>RSD,DocumentCurrencyCode>EUR",
        "1440.00</cbc:PayableAmount>,0.00</cbc:PayableAmount>", "1440.00</cbc:PayableAmount>,1.005</cbc:PayableAmount>",
        "840000000095584510,840000000095584511", "840000000095584510,nema"})
    void thereIsNoneForWhatIsNotPaidInDinarsToAnAccount(String text, String replacement) {
        assertThat(of(Samples.edited(INVOICE, text, replacement))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"(mod97) 18-2026-001,97182026001", "97 16-322,9716322", "31-2026,00312026", "12345678901234567890123,0012345678901234567890123"})
    void takesTheReferenceInEachForm(String given, String written) {
        String xml = Samples.edited(INVOICE, "(mod97) 18-2026-001", given);
        assertThat(payload(xml)).endsWith("|RO:" + written);
        assertThat(of(xml).orElseThrow().withReference()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"123456789012345678901234", "31/2026", "broj ugovora č"})
    void leavesOutAReferenceThatDoesNotFitAndSaysSo(String given) {
        String xml = Samples.edited(INVOICE, "(mod97) 18-2026-001", given);
        assertThat(payload(xml)).doesNotContain("RO:");
        assertThat(of(xml).orElseThrow().withReference()).isFalse();
        assertThat(Samples.seen(Samples.html(xml, Language.SR_LATN))).contains("Poziv na broj nije u kodu");
    }

    @Test
    void letsNoValueEndItsTag() {
        String xml = Samples.edited(INVOICE, "Preduzeće A doo", "A|B&#10;|I:RSD1,00");
        assertThat(payload(xml)).contains("|N:A B I:RSD1,00\r\n").contains("|I:RSD1440,00|");
    }

    @Test
    void givesUpWhatIsDispensableUntilItFits() {
        String xml = Samples.edited(Samples.edited(Samples.edited(INVOICE, "Preduzeće A doo", "Џ".repeat(75)), "Kupac B doo", "Љ".repeat(75)),
            "KO-2026-31", "Њ".repeat(40));
        String payload = payload(xml);
        assertThat(payload).contains("|N:" + "Џ".repeat(70) + "|").contains("|RO:97182026001").doesNotContain("|S:|");
        assertThat(payload.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(331);
        assertThat(of(xml).orElseThrow().code()).isPresent();
    }
}
