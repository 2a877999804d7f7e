package rs.tefter.issuing;

import java.math.BigDecimal;
import java.util.List;
import rs.tefter.ledger.Values;

/** Reckons the amounts of an invoice from its members. */
final class Amounts {

    private Amounts() {}

    static Pricing.Priced of(Values header, List<Values> rows) {
        return Pricing.of(Prices.of(header.textOrEmpty("PricesOnInvoice")), decimal(header, "Rabate"), rows.stream().map(Amounts::row).toList());
    }

    static Pricing.Row row(Values row) {
        return new Pricing.Row(decimal(row, "Price"), decimal(row, "PriceWithVAT"), decimal(row, "Quantity"), decimal(row, "VATPercent"),
            decimal(row, "Discount"), decimal(row, "DiscountPercent"));
    }

    private static BigDecimal decimal(Values values, String member) {
        return values.decimal(member).orElse(BigDecimal.ZERO);
    }
}
