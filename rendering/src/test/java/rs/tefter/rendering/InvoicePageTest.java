package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import rs.tefter.validation.text.Language;

/** What stands on the page of an invoice. */
class InvoicePageTest {

    private static String seen(String sample, Language language) {
        return Samples.seen(Samples.html(Samples.xml(sample), language));
    }

    @Test
    void showsEverythingThatAnInvoiceHas() {
        assertThat(seen("final-invoice", Language.SR_LATN)).contains(
            "Faktura 2026-117/ЉЊ", "Za plaćanje 191.150,00 RSD", "Datum izdavanja 14.09.2026.", "Datum prometa 13.09.2026.",
            "Datum dospeća 14.10.2026.", "Obaveza za PDV po datumu prometa", "Valuta RSD",
            "Prodavac Предузеће за производњу", "Булевар краља Александра 73", "11000 Београд", "PIB 100000005", "Matični broj 20000000",
            "Kontakt Љиљана Џаковић · +381 11 123-456 · racuni@example.com",
            "Kupac Министарство финансија", "JBKJS 10520", "Naručilac u javnoj nabavci (JN-JBKJS) 10523",
            "Narudžbenica NAR-2026/1", "Ugovor 2026/UG-1", "Javna nabavka, lot ili sporazum TENDER-2026/1",
            "Avansna faktura AV-2026-007 od 01.08.2026.", "Izvorni dokument AV-2026-011 od 20.08.2026.",
            "1 Рачунар преносни 15,6″ са оперативним системом Šifra NB-156 16 GB меморије, 512 GB диск, тастатура са српским распоредом "
                + "10 kom 10.000,00 5% 5.000,00 S 20% 95.000,00",
            "2 Приручник за употребу Šifra KNJ-1 12,5 kom 240,00 S 10% 3.000,00", "45,25 h 994,4751 AE 0% 45.000,00",
            "Popust Количински попуст 5% 100.000,00 S 20% 5.000,00", "Trošak Превоз 25.000,00 S 20% 25.000,00",
            "S oporezivo po stopi 20% 120.000,00 24.000,00",
            "AE obračunava primalac Osnov oslobođenja: PDV-RS-10-2-3 Zakon o PDV, član 10, stav 2, tačka 3 0% 45.000,00 0,00",
            "PDV-RS-25-1-1 Zakon o PDV, član 25, stav 1, tačka 1. Решење број 12/2026 од 3. марта 2026. године",
            "Zbir stavki 148.000,00", "Popusti 5.000,00", "Troškovi 25.000,00", "Ukupno bez PDV 168.000,00", "PDV 24.300,00",
            "Ukupno sa PDV 192.300,00", "Plaćeno avansno 1.150,00",
            "prenos na račun", "Račun 160-0000000111111-35", "Poziv na broj (97) 18-2026-001", "Uslovi plaćanja Плаћање у року од 30 дана.",
            "IPS QR kod", "AV-2026-007 S 20% 500,00 100,00", "AV-2026-011 S 10% 500,00 50,00",
            "Preostalo posle avansa Kategorija Stopa Osnovica PDV S oporezivo po stopi 20% 119.500,00 23.900,00",
            "Ukupno bez PDV 167.000,00 Ukupno sa PDV 191.150,00", "Рекламације у року од осам дана од пријема.",
            "otpremnica.pdf 15 B Отпремница", "2 van dokumenta https://example.com/zapisnik",
            "Ovaj prikaz je kopija; dokument je XML.", "SHA-256 dokumenta " + Samples.SHA256, "izlazna 1000001, ulazna 5000001",
            "3e443d52-d880-4bfa-bc64-b4a9fee2b809", "Provera: ispravan, uz upozorenja", "Prikaz sačinjen 21.11.2026. 14:05:09");
    }

    @Test
    void showsUnknownCodesAsTheyStand() {
        String page = seen("final-invoice", Language.SR_LATN);
        assertThat(page).contains("1.000 XPP 5,00 XX 0% 5.000,00", "XX Osnov oslobođenja: NEPOZNATO-1");
        String xml = Samples.edited(Samples.xml("final-invoice"), "<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>999");
        assertThat(Samples.seen(Samples.html(Samples.edited(xml, "Code>30<", "Code>ZZZ<"), Language.SR_LATN))).contains("999 2026-117", "ZZZ");
    }

    @Test
    void readsTheExtensionInBothNamespaces() {
        assertThat(seen("final-invoice-xsd", Language.SR_LATN)).isEqualTo(seen("final-invoice", Language.SR_LATN));
    }

    @Test
    void ofACreditNoteNamesTheReductionAndAsksForNoPayment() {
        assertThat(seen("credit-note", Language.SR_LATN)).contains("Dokument o smanjenju KO-2026-31", "Iznos umanjenja 1.440,00 RSD",
            "Datum smanjenja 04.10.2026.", "Datum dospeća 20.10.2026.", "Obaveza za PDV ne nastaje obaveza",
            "Obračunski period 01.09.2026. – 30.09.2026.", "Faktura 2026-117 od 14.09.2026.", "4 kom 300,00").doesNotContain("Za plaćanje", "QR");
    }

    @Test
    void inAForeignCurrencyTellsVatInDinarsToo() {
        assertThat(seen("foreign-currency", Language.SR_LATN)).contains("1.200,00 EUR", "PDV 200,00", "PDV u dinarima 23.428,40",
            "po datumu plaćanja").doesNotContain("QR");
    }

    @Test
    void speaksBothScriptsAndEnglish() {
        assertThat(seen("final-invoice", Language.SR_CYRL)).contains("Датум издавања", "Закон о ПДВ, члан 10, став 2, тачка 3", "SHA-256",
            "10 ком", "Наручилац у јавној набавци (ЈН-ЈБКЈС)").doesNotContain("Datum", "`");
        assertThat(seen("final-invoice", Language.EN)).contains("Invoice 2026-117", "Amount due", "VAT breakdown", "10 pc");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWellFormedAndNeedsNothingBesideItself(Language language) throws Exception {
        String html = Samples.html(Samples.xml("final-invoice"), language);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        assertThat(html).doesNotContain("<script", "<link", "<iframe", "url(", "javascript:", "<a ");
        assertThat(Pattern.compile("src=\"(?!data:image/png)").matcher(html).find()).isFalse();
    }

    @Test
    void hasAPolicyThatAllowsItsOwnStyleOnly() throws Exception {
        String html = Samples.html(Samples.xml("final-invoice"), Language.SR_LATN);
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(InvoiceRendering.CONTENT_SECURITY_POLICY).contains("default-src 'none'",
            "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'").doesNotContain("unsafe", "script-src");
    }
}
