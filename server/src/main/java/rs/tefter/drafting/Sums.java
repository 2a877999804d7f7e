package rs.tefter.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;
import rs.tefter.ubl.writing.OutgoingVat;

/**
 * What the lines of an invoice come to, with two decimals, rounded half up. VAT is counted from the sum of a category and rate (BR-CO-17),
 * not line by line.
 */
public record Sums(List<BigDecimal> lines, List<TaxSubtotal> taxes, BigDecimal withoutVat, BigDecimal vat, BigDecimal withVat) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Sums of(List<SalesDraft.Line> lines) {
        Map<Key, BigDecimal> bases = new LinkedHashMap<>();
        lines.forEach(line -> bases.merge(Key.of(line.vat()), net(line), BigDecimal::add));
        List<TaxSubtotal> taxes = bases.entrySet().stream()
            .map(entry -> new TaxSubtotal(entry.getKey().vat, entry.getValue(), share(entry.getValue(), entry.getKey().vat.percent()))).toList();
        BigDecimal withoutVat = taxes.stream().map(TaxSubtotal::base).reduce(money(BigDecimal.ZERO), BigDecimal::add);
        BigDecimal vat = taxes.stream().map(TaxSubtotal::tax).reduce(money(BigDecimal.ZERO), BigDecimal::add);
        return new Sums(lines.stream().map(Sums::net).toList(), taxes, withoutVat, vat, withoutVat.add(vat));
    }

    /** The line's amount before its discount. */
    static BigDecimal gross(SalesDraft.Line line) {
        return money(line.quantity().multiply(line.price()));
    }

    static BigDecimal discount(SalesDraft.Line line) {
        return share(gross(line), line.discountPercent());
    }

    static BigDecimal net(SalesDraft.Line line) {
        return gross(line).subtract(discount(line));
    }

    static BigDecimal share(BigDecimal of, BigDecimal percent) {
        return money(of.multiply(percent).divide(HUNDRED));
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Percents are the same however many zeros they are written with. */
    private record Key(OutgoingVat vat, BigDecimal plainPercent) {

        static Key of(OutgoingVat vat) {
            BigDecimal plain = vat.percent().stripTrailingZeros();
            return new Key(new OutgoingVat(vat.category(), plain.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(plain.toPlainString()),
                vat.exemptionCode()), plain);
        }
    }
}
