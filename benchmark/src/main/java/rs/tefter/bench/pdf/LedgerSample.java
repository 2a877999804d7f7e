package rs.tefter.bench.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rs.tefter.rendering.ledger.LedgerDocument;
import rs.tefter.rendering.ledger.LedgerDocument.Dates;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Party;
import rs.tefter.rendering.ledger.LedgerDocument.Payment;
import rs.tefter.rendering.ledger.LedgerDocument.Row;
import rs.tefter.rendering.ledger.LedgerDocument.Sums;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.rendering.ledger.LedgerDocument.Texts;
import rs.tefter.rendering.ledger.Letterhead;

/** An everyday invoice of the ledger, to be paid by its code, with so many rows. */
final class LedgerSample {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final BigDecimal PRICE = new BigDecimal("1249.90");
    private static final BigDecimal RATE = BigDecimal.valueOf(20);

    private LedgerSample() {}

    static LedgerDocument withRows(int count) {
        List<Row> rows = IntStream.rangeClosed(1, count).mapToObj(LedgerSample::row).toList();
        BigDecimal net = rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat = net.multiply(RATE).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        Sums sums = new Sums("RSD", false, BigDecimal.ZERO, net, net, vat, net.add(vat), BigDecimal.ZERO, Optional.empty());
        return new LedgerDocument(Kind.INVOICE, false, Letterhead.PLAIN, "2026-17", new Dates(DAY.atStartOfDay(), DAY, DAY, DAY.plusDays(15)),
            new Party("Primer d.o.o. Beograd", "Bulevar kralja Aleksandra 73", "11000", "Beograd", "", "100000005", "20000000", ""), true,
            new Party("Kupac d.o.o.", "Knez Mihailova 1", "21000", "Novi Sad", "", "100000013", "20000018", ""), Optional.empty(), List.of(),
            new Texts("", "Hvala na poverenju.", "", ""), rows, List.of(new Tax("S", RATE, net, vat, "", List.of())), sums,
            new Payment(List.of("T"), "160000000011111135", "97 16-2026000017", "220", false, false), Optional.empty());
    }

    private static Row row(int number) {
        BigDecimal quantity = BigDecimal.valueOf(number % 9 + 1L);
        return new Row(number, "ART-" + number, "Štampač za račune, " + number + " mm, sa sečenjem trake", "", "", "", quantity, "kom", PRICE,
            BigDecimal.ZERO, BigDecimal.ZERO, RATE, PRICE.multiply(quantity));
    }
}
