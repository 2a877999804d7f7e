package rs.tefter.rendering.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rs.tefter.rendering.receipt.EscPos.CodePage;

/** A receipt as the bytes of a thermal printer. */
class EscPosTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String CYRILLIC_PAGE = "\u001Bt\u002E";
    private static final String LATIN_PAGE = "\u001Bt\u0012";

    /** One character a byte, so that commands can be looked for. */
    private static String sent(Receipt receipt, CodePage page) {
        return new String(EscPos.of(receipt, page), StandardCharsets.ISO_8859_1);
    }

    private static String printed(String cyrillic) {
        return new String(cyrillic.getBytes(CYRILLIC), StandardCharsets.ISO_8859_1);
    }

    @Test
    void eachLineOfTheJournalIsPrintedInCodePage1251() {
        String sent = sent(SampleReceipts.sale("Хвала на куповини"), CodePage.CYRILLIC);
        assertThat(sent).startsWith("\u001B@").contains(CYRILLIC_PAGE).contains(printed("Хвала на куповини") + "\n");
        SampleReceipts.journal().lines().forEach(line -> assertThat(sent).contains(printed(line.stripTrailing()) + "\n"));
        assertThat(sent).doesNotContain("?????").endsWith("\u001DVB\0");
    }

    @Test
    void latinLettersAreWrittenInTheOtherCodePage() {
        String latin = new String("ć".getBytes(Charset.forName("IBM852")), StandardCharsets.ISO_8859_1);
        assertThat(sent(SampleReceipts.sale("Ћевапи i ćevapi"), CodePage.CYRILLIC))
            .contains(printed("Ћевапи") + " i " + LATIN_PAGE + latin + "evapi\n");
        assertThat(sent(SampleReceipts.sale(), CodePage.LATIN)).contains(LATIN_PAGE).contains(CYRILLIC_PAGE + printed("ФИСКАЛНИ РАЧУН"));
    }

    @Test
    void noTextIsACommand() {
        assertThat(sent(SampleReceipts.sale("a\u001Bp\u0000b"), CodePage.CYRILLIC)).contains("a p b\n");
    }

    @Test
    void whatNoCodePageHasIsAQuestionMark() {
        assertThat(sent(SampleReceipts.sale("\uD83C\uDF82!"), CodePage.CYRILLIC)).contains("?!\n");
    }

    @Test
    void aReceiptThatIsNoneSaysSoInDoubleSize() {
        assertThat(sent(SampleReceipts.proforma(), CodePage.CYRILLIC)).contains("\u001D!\u0011" + printed("ОВО НИЈЕ") + "\n\u001D!\0");
    }

    @Test
    void theCodeIsReadBackFromItsDotsAndIs40MillimetresWide() throws Exception {
        byte[] bytes = EscPos.of(SampleReceipts.sale(), CodePage.CYRILLIC);
        int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u001Dv0\0");
        int bytesOfRow = (bytes[start + 4] & 0xFF) + 256 * (bytes[start + 5] & 0xFF);
        int rows = (bytes[start + 6] & 0xFF) + 256 * (bytes[start + 7] & 0xFF);
        assertThat(bytesOfRow * 8).isBetween(320, 576);
        BufferedImage image = new BufferedImage(bytesOfRow * 8, rows, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < bytesOfRow * 8; x++) {
                boolean dark = (bytes[start + 8 + y * bytesOfRow + x / 8] >> 7 - x % 8 & 1) == 1;
                image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        assertThat(SampleReceipts.code(image)).isEqualTo(SampleReceipts.URL);
    }
}
