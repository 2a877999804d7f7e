package rs.tefter.rendering.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.rendering.ledger.LedgerDocument.Dates;
import rs.tefter.rendering.ledger.LedgerDocument.Fiscal;
import rs.tefter.rendering.ledger.LedgerDocument.InDinars;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Party;
import rs.tefter.rendering.ledger.LedgerDocument.Payment;
import rs.tefter.rendering.ledger.LedgerDocument.Reference;
import rs.tefter.rendering.ledger.LedgerDocument.Row;
import rs.tefter.rendering.ledger.LedgerDocument.Sums;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.rendering.ledger.LedgerDocument.Texts;
import rs.tefter.validation.text.Language;

/** The documents of the tests: an everyday invoice of two rows, of which each test changes what it is about. */
final class Documents {

    static final String ACCOUNT = "160000000011111135";
    static final BigDecimal ZERO = BigDecimal.ZERO;

    Kind kind = Kind.INVOICE;
    boolean draft;
    Letterhead letterhead = new Letterhead(Language.SR_LATN, false, Optional.empty(), "+381 11 123 456", "racuni@primer.rs", "www.primer.rs");
    String number = "2026-17";
    Dates dates = new Dates(LocalDateTime.of(2026, 11, 20, 13, 56, 24), LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 19),
        LocalDate.of(2026, 12, 5));
    Party seller = new Party("Primer d.o.o. Beograd", "Bulevar kralja Aleksandra 73", "11000", "Beograd", "", "100000005", "20000000", "");
    boolean sellerPaysVat = true;
    Party buyer = new Party("Kupac d.o.o.", "Knez Mihailova 1", "21000", "Novi Sad", "", "100000013", "20000018", "");
    Optional<Party> delivery = Optional.empty();
    List<Reference> references = List.of(new Reference("ON", "NAR-2026/8", Optional.of(LocalDate.of(2026, 11, 2))));
    Texts texts = new Texts("", "", "", "");
    List<Row> rows = List.of(row(1, "Laptop računar 15,6\" sa operativnim sistemom", "2", "89990"),
        row(2, "Čišćenje i podešavanje uređaja, đačka učionica", "1.5", "3500.50"));
    List<Tax> taxes = List.of(tax("S", "20", "185230.75", "37046.15", ""));
    Sums sums = new Sums("RSD", false, ZERO, decimal("185230.75"), decimal("185230.75"), decimal("37046.15"), decimal("222276.90"), ZERO,
        Optional.empty());
    Payment payment = new Payment(List.of("T"), ACCOUNT, "97 16-2026000017", "221", false, false);
    Optional<Fiscal> fiscal = Optional.empty();

    LedgerDocument document() {
        return new LedgerDocument(kind, draft, letterhead, number, dates, seller, sellerPaysVat, buyer, delivery, references, texts, rows, taxes,
            sums, payment, fiscal);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Row row(int number, String name, String quantity, String price) {
        return new Row(number, "ART-" + number, name, "", "", "", decimal(quantity), "kom", decimal(price), ZERO, ZERO, decimal("20"),
            decimal(quantity).multiply(decimal(price)).setScale(2, RoundingMode.HALF_UP));
    }

    static Tax tax(String category, String percent, String base, String vat, String reasonCode) {
        return new Tax(category, decimal(percent), decimal(base), decimal(vat), reasonCode, List.of());
    }

    Documents withRows(int count) {
        rows = IntStream.rangeClosed(1, count).mapToObj(i -> row(i, "Artikal broj " + i, "1", "100.00")).toList();
        return this;
    }

    Documents in(Language language, boolean withEnglish) {
        letterhead = new Letterhead(language, withEnglish, letterhead.logo(), letterhead.phone(), letterhead.email(), letterhead.website());
        return this;
    }

    Documents inEuros() {
        taxes = List.of(tax("S", "20", "1000.00", "200.00", ""));
        sums = new Sums("EUR", false, ZERO, decimal("1000.00"), decimal("1000.00"), decimal("200.00"), decimal("1200.00"), ZERO,
            Optional.of(new InDinars(decimal("117.1752"), decimal("117175.20"), decimal("23435.04"), decimal("140610.24"))));
        rows = List.of(row(1, "Consulting services", "10", "100.00"));
        return this;
    }

    Documents paidInCash() {
        payment = new Payment(List.of("G"), ACCOUNT, "97 82-FK2026000001", "221", false, true);
        fiscal = Optional.of(new Fiscal("ABCD1234-ABCD1234-57", LocalDateTime.of(2026, 11, 20, 13, 56, 30), "49/57ПП",
            "https://suf.purs.gov.rs/v/?vl=" + "A0FCQ0QxMjM0QUJDRDEyMzQ5AAAAOQAAAKCGAQAAAAAA".repeat(6)));
        return this;
    }

    byte[] pdf() {
        return LedgerPdf.of(document());
    }
}
