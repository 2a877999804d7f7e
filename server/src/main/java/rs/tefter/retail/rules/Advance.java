package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.TransactionType;

/** An advance as it stands: the receipts of its payments and refunds, eldest first. */
public record Advance(List<Issued> chain) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private List<Issued> payments() {
        return chain.stream().filter(receipt -> receipt.is(InvoiceType.ADVANCE, TransactionType.SALE)).toList();
    }

    private List<Issued> refunds() {
        return chain.stream().filter(receipt -> receipt.is(InvoiceType.ADVANCE, TransactionType.REFUND)).toList();
    }

    Issued last() {
        return payments().getLast();
    }

    /** What is to be delivered for it. */
    public List<Line> goods() {
        return payments().getFirst().goods();
    }

    /** Whether it is not known yet what the goods will cost. */
    public boolean unknownAmount() {
        return payments().getFirst().unknownAmount();
    }

    /** What was paid less what was paid back, in dinars. */
    public BigDecimal paid() {
        return sum(payments()).subtract(sum(refunds()));
    }

    /** In what ways that was paid; what was paid back in a way in which it had not come is taken off the others. */
    Payments byWay() {
        Payments paid = payments().stream().map(Issued::kept).reduce(Payments.NONE, Payments::plus);
        return refunds().stream().map(Issued::kept).reduce(paid, Payments::minus).aboveZero().upTo(paid());
    }

    /** How a part of what is paid, in dinars, goes back where nothing else is wanted: as it came. */
    public Payments back(BigDecimal part) {
        return byWay().inProportion(part);
    }

    /** What is paid of the goods of each tax label, in dinars. */
    public Map<String, BigDecimal> byLabel() {
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        AdvanceLines.byLabel(goods()).keySet().forEach(label -> left.put(label, BigDecimal.ZERO));
        payments().forEach(receipt -> receipt.lines().forEach(line -> left.merge(line.label(), line.total(), BigDecimal::add)));
        refunds().forEach(receipt -> receipt.lines().forEach(line -> left.merge(line.label(), line.total().negate(), BigDecimal::add)));
        return left;
    }

    /** The VAT in what is paid, at the rates that stand on the receipts; each label rounded as on a receipt. */
    BigDecimal tax() {
        Map<String, BigDecimal> rates = new HashMap<>();
        payments().forEach(receipt -> receipt.taxes().forEach(tax -> rates.put(tax.label(), tax.rate())));
        return byLabel().entrySet().stream().map(entry -> tax(entry.getValue(), rates.getOrDefault(entry.getKey(), BigDecimal.ZERO)))
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal tax(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
    }

    /** Whether it can still be paid, refunded or closed. */
    public boolean isOpen() {
        return chain.stream().noneMatch(receipt -> receipt.is(InvoiceType.NORMAL, TransactionType.SALE)) && paid().signum() > 0;
    }

    /** This advance, while it is open. */
    Advance open() {
        if (!isOpen()) {
            throw Rule.ADVANCE_CLOSED.broken("The advance is closed or refunded");
        }
        return this;
    }

    private static BigDecimal sum(List<Issued> receipts) {
        return receipts.stream().map(Issued::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
