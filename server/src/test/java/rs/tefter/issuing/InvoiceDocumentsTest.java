package rs.tefter.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Values;
import rs.tefter.rendering.ledger.LedgerDocument.Fiscal;
import rs.tefter.testing.TestDatabase;
import rs.tefter.validation.text.Language;

/** What is printed of invoices in the ledger. */
class InvoiceDocumentsTest {

    private static TestDatabase database;
    private static Ledgers books;
    private static InvoiceDocuments documents;
    private static long customer;
    private static long stranger;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        books = new Ledgers(database.dataSource());
        documents = new InvoiceDocuments(books.ledger, books.companies);
        customer = books.add("customers", new Values().put("Name", "Kupac d.o.o.").put("Address", "Knez Mihailova 1").put("PostalCode", "21000")
            .put("City", "Novi Sad").put("TaxNumber", "100000013").put("RegistrationNumber", "20000018").put("SubjectToVAT", "D"));
        stranger = books.add("customers", new Values().put("Name", "Käufer GmbH").put("Address", "Hauptstraße 1").put("PostalCode", "10115")
            .put("City", "Berlin").put("Country", books.country("DE")).put("VATIdentificationNumber", "DE123456789").put("SubjectToVAT", "N"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String printed(IssuedInvoice invoice) {
        return text(documents.invoice(books.company, invoice, Optional.empty()));
    }

    private static IssuedInvoice issued(Values header, Values... rows) {
        return Ledgers.issued(books.draft(header, rows), 17, "97 89-2026000017");
    }

    @Test
    void anInvoiceNamesWhoWhatAndHowMuch() {
        Values header = books.header(customer).put("DocumentReference", "NAR-8").put("OriginalDocumentType", "ON").put("OriginalDocumentDate",
            Ledgers.DAY.minusDays(3)).put("DescriptionAbove", "Po dogovoru").put("DescriptionBelow", "Hvala").put("Notes", "samo za nas");
        Values discounted = books.row("Torta", "19.99", "7", "S").put("DiscountPercent", new BigDecimal("15"));
        assertThat(printed(issued(header, discounted, books.row("Hleb", "50", "2", "Z")))).contains("RAČUN", "2026-17", "Primer d.o.o. Beograd",
            "PIB 100000005 · MB 20000000", "160-0000000111111-35", "Kupac d.o.o.", "21000 Novi Sad", "PIB 100000013 · MB 20000018",
            "Mesto izdavanja", "20.11.2026.", "05.12.2026.", "narudžbenica NAR-8 od 17.11.2026.", "Po dogovoru", "Hvala",
            "Torta 7 kom 19,99 15% 20 118,94", "Hleb 2 kom 50,00 10 100,00", "Vrednost pre popusta 239,93", "Popust -20,99",
            "Oporezivo 20% 118,94 23,79", "Oporezivo 10% 100,00 10,00", "Ukupno bez PDV 218,94", "Za plaćanje 252,73 RSD", "(97) 89-2026000017")
            .doesNotContain("samo za nas", "NACRT", "Osnov i napomene");
    }

    @Test
    void theTemplateDecidesWhatItIsCalledAndWhetherASlipIsPrinted() {
        Values row = books.row("Torta", "100", "1", "S");
        assertThat(printed(issued(books.header(customer).put("IssuedInvoiceReportTemplate", books.template("UP")), row)))
            .contains("RAČUN", "NALOG ZA PRENOS", "šifra plaćanja", "220", "= 120,00", "Plaćanje po računu 2026-17");
        Values proforma = books.header(customer).put("InvoiceType", "P");
        assertThat(printed(issued(proforma, row))).contains("PREDRAČUN", "PD-2026-17", "Važi do").doesNotContain("NALOG ZA");
        assertThat(printed(issued(proforma.copy().put("IssuedInvoiceReportTemplate", books.template("PUPN")), row)))
            .contains("PREDRAČUN", "NALOG ZA PRENOS", "Plaćanje po predračunu PD-2026-17");
        Values credit = books.header(customer).put("IssuedInvoiceReportTemplate", books.template("DP"));
        assertThat(printed(issued(credit, books.row("Torta", "100", "-1", "S")))).contains("KNJIŽNO ODOBRENJE", "Iznos odobrenja -120,00 RSD",
            "po članu 21 Zakona o PDV").doesNotContain("Za plaćanje", "Rok plaćanja", "Podaci za plaćanje");
        assertThat(printed(issued(books.header(customer).put("DebitNote", "D"), row))).contains("KNJIŽNO ZADUŽENJE");
    }

    @Test
    void aReversalHasItsNameAndReason() {
        long reversals = CodeLists.byCode(books.lists().numberings(), "ST").orElseThrow().id();
        Values header = books.header(customer).put("DocumentNumbering", reversals).put("ReverseReason", "pogrešan kupac")
            .put("DocumentReference", "2026-16").put("OriginalDocumentType", "IV");
        assertThat(printed(issued(header, books.row("Torta", "100", "-1", "S")))).contains("STORNO RAČUNA", "ST-2026-17", "račun 2026-16",
            "Razlog storniranja: pogrešan kupac", "Iznos storna -120,00 RSD");
    }

    @Test
    void aDraftIsMarkedAndCannotBePaid() {
        String draft = printed(books.draft(books.header(customer), books.row("Torta", "100", "1", "S")));
        assertThat(draft).contains("RAČUN", "NACRT").doesNotContain("NBS IPS QR");
    }

    @Test
    void aDeliveryNoteHasItsOwnTextsAndNoMoney() {
        Values header = books.header(customer).put("DeliveryNoteDescriptionAbove", "Pažljivo").put("DeliveryNoteDescriptionBelow", "Vratiti palete")
            .put("DescriptionAbove", "Po dogovoru").put("RecipientName", "Magacin").put("RecipientAddress", "Cara Dušana 100")
            .put("RecipientCity", "Zemun");
        IssuedInvoice invoice = issued(header, books.row("Torta", "123.45", "3", "S").put("BatchNumber", "L-77"));
        assertThat(text(documents.deliveryNote(books.company, invoice))).contains("OTPREMNICA", "2026-17", "Mesto isporuke", "Magacin",
            "Cara Dušana 100", "Zemun", "Torta 3 kom", "Serija: L-77", "Pažljivo", "Vratiti palete", "Robu primio")
            .doesNotContain("123,45", "PDV", "RSD", "Za plaćanje", "Po dogovoru");
        assertThat(printed(invoice)).contains("Mesto isporuke", "Magacin", "Po dogovoru");
    }

    @Test
    void whatIsPaidOnTheSpotShowsItsReceiptAndAsksForNothing() {
        long cashier = books.add("employees", new Values().put("FirstName", "Ana").put("LastName", "Anić").put("Gender", "Z"));
        Values header = books.header(customer).put("PaymentType", "G").put("Employee", cashier).put("AddresseeAddress", "-")
            .put("AddresseePostalCode", "-").put("AddresseeCity", "-");
        Fiscal receipt = new Fiscal("ABCD1234-ABCD1234-57", LocalDateTime.of(2026, 11, 20, 10, 0, 1), "49/57ПП", "https://suf.purs.gov.rs/v/?vl=A");
        IssuedInvoice invoice = issued(header, books.row("Torta", "100", "1", "S"));
        assertThat(text(documents.invoice(books.company, invoice, Optional.of(receipt)))).contains("PFR broj računa ABCD1234-ABCD1234-57",
            "20.11.2026. 10:00:01", "49/57ПП", "gotovina", "Ukupno sa PDV 120,00 RSD", "Izdao: Ana Anić")
            .doesNotContain("Za plaćanje", "Rok plaćanja", "IPS", " - ");
    }

    @Test
    void aBuyerAbroadReadsItInEnglishTooAndTheLawIsNamed() {
        Values header = Ledgers.inEuros(books.header(stranger));
        Values row = books.row("Consulting", "1000", "1", "O").put("TaxExemptionReasonCode", "PDV-RS-24-1-1").put("VatAccountingType", "IS");
        assertThat(printed(issued(header, row))).contains("RAČUN", "INVOICE", "Käufer GmbH", "DE123456789", "Nemačka", "Kupac / Buyer",
            "1.000,00 EUR", "1 EUR = 117,1752 RSD", "117.175,20 RSD", "Zakon o PDV, član 24, stav 1, tačka 1 (PDV-RS-24-1-1)",
            "VAT Act, Article 24, paragraph 1, point 1 (PDV-RS-24-1-1)", "IS – Usluge izvoza").doesNotContain("IPS");
        assertThat(printed(issued(Ledgers.inEuros(books.header(stranger)), books.row("Consulting", "1000", "1", "S"))))
            .contains("PDV u dinarima / VAT in dinars 23.435,04 RSD", "140.610,24 RSD");
    }

    @Test
    void whatIsPaidAlreadyIsTakenOff() {
        long card = CodeLists.byCode(books.lists().paymentMethods(), "T").orElseThrow().id();
        Values payment = new Values().put("PaymentMethod", card).put("Amount", new BigDecimal("50")).put("AlreadyPaid", "D");
        IssuedInvoice draft = books.draft(books.header(customer), List.of(payment), books.row("Torta", "100", "1", "S"));
        assertThat(printed(Ledgers.issued(draft, 18, "97 62-2026000018"))).contains("Ukupno sa PDV 120,00", "Plaćeno 50,00", "Za plaćanje 70,00 RSD");
    }

    @Test
    void pricesWithVatStayWhatTheBuyerWasTold() {
        Values header = books.header(customer).put("PricesOnInvoice", "D");
        Values row = books.row("Torta", "0", "3", "S").put("PriceWithVAT", new BigDecimal("99.99"));
        assertThat(printed(issued(header, row))).contains("Cena sa PDV", "Iznos sa PDV", "Torta 3 kom 99,99 20 299,97", "249,97 50,00",
            "299,97 RSD");
    }

    @Test
    void theLetterheadSetsTheLanguageAndSaysWhomToAsk() {
        books.ledger.letterheads().set(books.company, Language.SR_CYRL, "+381 11 123 456", "racuni@primer.rs", "www.primer.rs");
        try {
            assertThat(printed(issued(books.header(customer), books.row("Torta", "100", "1", "S")))).contains("РАЧУН", "Купац",
                "За плаћање 120,00 RSD", "racuni@primer.rs", "www.primer.rs", "+381 11 123 456");
        } finally {
            books.ledger.letterheads().set(books.company, Language.SR_LATN, "", "", "");
        }
    }

    @Test
    void theSameRecordMakesTheSameBytes() {
        IssuedInvoice invoice = issued(books.header(customer), books.row("Torta", "100", "1", "S"));
        byte[] first = documents.invoice(books.company, invoice, Optional.empty());
        assertThat(documents.invoice(books.company, invoice, Optional.empty())).isEqualTo(first);
    }
}
