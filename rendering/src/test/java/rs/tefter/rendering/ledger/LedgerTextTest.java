package rs.tefter.rendering.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.rendering.ledger.LedgerDocument.Accounting;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Party;
import rs.tefter.rendering.ledger.LedgerDocument.Payment;
import rs.tefter.rendering.ledger.LedgerDocument.Reference;
import rs.tefter.rendering.ledger.LedgerDocument.Row;
import rs.tefter.rendering.ledger.LedgerDocument.Sums;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.rendering.ledger.LedgerDocument.Texts;
import rs.tefter.validation.text.Language;

/** What can be read on the documents of the ledger. */
class LedgerTextTest {

    @Test
    void anInvoiceReadsFromTopToBottom() {
        Documents invoice = new Documents();
        invoice.texts = new Texts("Po dogovoru od 2. novembra.", "Hvala na poverenju.", "", "Ana Anić");
        assertThat(Printed.text(invoice)).isEqualTo("""
            Primer d.o.o. Beograd RAČUN
            Bulevar kralja Aleksandra 73
            11000 Beograd 2026-17
            PIB 100000005 · MB 20000000
            Račun 160-0000000111111-35 Kupac
            Tel. +381 11 123 456 · racuni@primer.rs
            www.primer.rs Kupac d.o.o.
            Knez Mihailova 1
            21000 Novi Sad
            PIB 100000013 · MB 20000018
            Mesto izdavanja Datum izdavanja Datum prometa Rok plaćanja Način plaćanja Valuta
            Beograd 20.11.2026. 19.11.2026. 05.12.2026. prenos na račun RSD
            Veza: narudžbenica NAR-2026/8 od 02.11.2026.
            Po dogovoru od 2. novembra.
            R.br. Šifra Naziv dobara ili usluga Količina JM Cena PDV % Iznos bez PDV
            1 ART-1 Laptop računar 15,6" sa operativnim 2 kom 89.990,00 20 179.980,00
            sistemom
            2 ART-2 Čišćenje i podešavanje uređaja, đačka 1,5 kom 3.500,50 20 5.250,75
            učionica
            Obračun PDV Stopa Osnovica PDV Ukupno bez PDV 185.230,75
            Oporezivo 20% 185.230,75 37.046,15 PDV 37.046,15
            Ukupno sa PDV 222.276,90
            Za plaćanje 222.276,90 RSD
            Podaci za plaćanje
            Na račun
            160-0000000111111-35
            Poziv na broj
            (97) 16-2026000017
            NBS IPS QR
            Hvala na poverenju.
            Izdao: Ana Anić
            Dokument je sačinjen elektronski i važi bez pečata i potpisa.
            Primer d.o.o. Beograd · PIB 100000005 · www.primer.rs Strana 1 / 1""");
    }

    @ParameterizedTest
    @CsvSource({"INVOICE,RAČUN,INVOICE", "CREDIT_NOTE,KNJIŽNO ODOBRENJE,CREDIT NOTE", "REVERSAL,STORNO RAČUNA,REVERSAL",
        "DEBIT_NOTE,KNJIŽNO ZADUŽENJE,DEBIT NOTE", "ADVANCE,AVANSNI RAČUN,ADVANCE INVOICE", "PROFORMA,PREDRAČUN,PRO FORMA INVOICE",
        "DELIVERY_NOTE,OTPREMNICA,DELIVERY NOTE"})
    void eachKindHasItsHeadingInEachLanguage(Kind kind, String serbian, String english) {
        Documents document = new Documents();
        document.kind = kind;
        assertThat(Printed.words(document)).contains(serbian).doesNotContain(english);
        assertThat(Printed.words(document.in(Language.EN, false))).contains(english).doesNotContain(serbian);
        assertThat(Printed.words(document.in(Language.SR_LATN, true))).contains(serbian, english);
    }

    @Test
    void cyrillicIsTheLanguageOfTheWordsAndNotOfTheData() {
        assertThat(Printed.words(new Documents().in(Language.SR_CYRL, false))).contains("РАЧУН", "Купац", "Kupac d.o.o.", "Обрачун ПДВ",
            "За плаћање 222.276,90 RSD", "Страна 1 / 1").doesNotContain("Datum", "Račun 2026");
    }

    @Test
    void aDraftSaysSoOnEachPageAndHasNoCodeToPayBy() {
        Documents draft = new Documents().withRows(60);
        draft.draft = true;
        assertThat(Printed.pages(draft.pdf())).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page.replaceAll("\\s", "")).contains("NACRT"));
        assertThat(Printed.words(draft)).doesNotContain("NBS IPS QR");
    }

    @Test
    void aDeliveryNoteSaysNothingOfMoney() {
        Documents note = new Documents();
        note.kind = Kind.DELIVERY_NOTE;
        note.delivery = Optional.of(new Party("Magacin Zemun", "Cara Dušana 100", "11080", "Beograd", "", "", "", ""));
        assertThat(Printed.words(note)).contains("Mesto isporuke Magacin Zemun Cara Dušana 100 11080 Beograd", "Datum isporuke", "19.11.2026.",
            "Laptop računar 15,6\" sa operativnim sistemom 2 kom", "Robu izdao Robu prevezao Robu primio")
            .doesNotContain("89.990", "179.980", "PDV", "RSD", "Rok plaćanja");
    }

    @Test
    void aProformaIsNoInvoice() {
        Documents proforma = new Documents();
        proforma.kind = Kind.PROFORMA;
        assertThat(Printed.words(proforma)).contains("Važi do", "ne postoji pravo na odbitak").doesNotContain("Datum prometa", "Rok plaćanja");
    }

    @Test
    void discountsAndWhatIsPaidAreToldStepByStep() {
        Documents document = new Documents();
        document.rows = List.of(new Row(1, "", "Torta", "tri sprata", "SN-1", "L-77", Documents.decimal("7"), "kom", Documents.decimal("19.99"),
            BigDecimal.ZERO, Documents.decimal("15"), Documents.decimal("20"), Documents.decimal("112.99")));
        document.taxes = List.of(Documents.tax("S", "20", "112.99", "22.60", ""));
        document.sums = new Sums("RSD", false, Documents.decimal("5"), Documents.decimal("139.93"), Documents.decimal("112.99"),
            Documents.decimal("22.60"), Documents.decimal("135.59"), Documents.decimal("35.59"), Optional.empty());
        assertThat(Printed.words(document)).contains("Torta 7 kom 19,99 15% 20 112,99", "Serijski broj: SN-1", "+ 5%", "Serija: L-77", "tri sprata",
            "Vrednost pre popusta 139,93", "Popust -26,94", "Ukupno sa PDV 135,59", "Plaćeno 35,59", "Za plaćanje 100,00 RSD")
            .doesNotContain("Šifra");
    }

    @Test
    void aPriceWithMoreDecimalsThanAnybodyReadsIsRounded() {
        Documents document = new Documents();
        document.rows = List.of(Documents.row(1, "Kostanj", "3", "4.90983606557377"));
        assertThat(Printed.words(document)).contains("Kostanj 3 kom 4,9098 20");
    }

    @Test
    void whyNoVatIsChargedStandsInTheWordsOfTheLaw() {
        Documents document = new Documents();
        document.taxes = List.of(Documents.tax("E", "0", "10.00", "0.00", "PDV-RS-25-1-1"),
            Documents.tax("AE", "0", "10.00", "0.00", "PDV-RS-10-2-3"),
            Documents.tax("O", "0", "10.00", "0.00", ""), tax("E", "PA", "Turističke agencije"), tax("E", "IS", "Usluge izvoza"),
            Documents.tax("E", "0", "10.00", "0.00", "NEPOZNATO"));
        assertThat(Printed.words(document)).contains("Oslobođeno PDV", "PDV obračunava primalac",
            "PDV nije obračunat na osnovu: Zakon o PDV, član 25, stav 1, tačka 1 (PDV-RS-25-1-1).",
            "PDV obračunava primalac kao poreski dužnik na osnovu: Zakon o PDV, član 10, stav 2, tačka 3 (PDV-RS-10-2-3).",
            "Promet nije predmet oporezivanja PDV.", "Poseban postupak za turističke agencije, član 35 Zakona o PDV.", "IS – Usluge izvoza",
            "PDV nije obračunat na osnovu: NEPOZNATO.");
        assertThat(Printed.words(document.in(Language.EN, false))).contains("No VAT is charged, by: VAT Act, Article 25, paragraph 1, point 1");
    }

    private static Tax tax(String category, String type, String name) {
        return new Tax(category, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ZERO, "", List.of(new Accounting(type, name)));
    }

    @Test
    void whoPaysNoVatSaysWhy() {
        Documents document = new Documents();
        assertThat(Printed.words(document)).doesNotContain("člana 33");
        document.sellerPaysVat = false;
        assertThat(Printed.words(document)).contains("Izdavalac nije obveznik PDV. PDV nije obračunat na osnovu člana 33 Zakona o PDV.");
    }

    @Test
    void aForeignCurrencyShowsDinarsAndTheAccountAsBanksAbroadKnowIt() {
        assertThat(Printed.words(new Documents().in(Language.SR_LATN, true).inEuros())).contains("1.200,00 EUR", "1 EUR = 117,1752 RSD",
            "PDV u dinarima / VAT in dinars 23.435,04 RSD", "Ukupno u dinarima / Total in dinars 140.610,24 RSD", "IBAN RS35160000000011111135")
            .doesNotContain("NBS IPS QR");
    }

    @Test
    void whatIsPaidInCashShowsItsReceiptAndAsksForNothing() {
        assertThat(Printed.words(new Documents().paidInCash())).contains("20.11.2026. 13:56:24", "gotovina", "PFR broj računa ABCD1234-ABCD1234-57",
            "PFR vreme 20.11.2026. 13:56:30", "Brojač računa 49/57ПП", "Ukupno sa PDV 222.276,90 RSD")
            .doesNotContain("Za plaćanje", "Rok plaćanja", "Poziv na broj", "IPS");
    }

    @Test
    void aSlipIsAnOrderOfTransferForCompaniesAndOfDepositForConsumers() {
        Documents document = new Documents();
        document.payment = new Payment(List.of("T"), Documents.ACCOUNT, "97 16-2026000017", "220", true, false);
        assertThat(Printed.words(document)).contains("NALOG ZA PRENOS", "dužnik - nalogodavac", "= 222.276,90", "160-0000000111111-35",
            "97", "16-2026000017", "Plaćanje po računu 2026-17");
        document.buyer = new Party("Petar Petrović", "Cara Lazara 5", "18000", "Niš", "", "", "", "");
        assertThat(Printed.words(document)).contains("NALOG ZA UPLATU", "uplatilac", "Petar Petrović").doesNotContain("NALOG ZA PRENOS");
        assertThat(Printed.words(document.inEuros())).contains("IBAN").doesNotContain("NALOG ZA");
    }

    @Test
    void aCreditNoteNamesWhatItReducesAndAsksForNothing() {
        Documents note = new Documents();
        note.kind = Kind.CREDIT_NOTE;
        note.references = List.of(new Reference("IV", "2026-16", Optional.of(LocalDate.of(2026, 11, 1))),
            new Reference("", "bez vrste", Optional.empty()));
        assertThat(Printed.words(note)).contains("Veza: račun 2026-16 od 01.11.2026.; dokument bez vrste", "Iznos odobrenja 222.276,90 RSD",
            "po članu 21 Zakona o PDV").doesNotContain("Za plaćanje", "Poziv na broj", "prenos na račun");
    }
}
