package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.rules.Advance;
import rs.tefter.retail.rules.Line;

/**
 * The page on which an advance is paid further, or closed.
 *
 * @param closing whether the goods are sold now
 * @param basket  what is really bought, where that was not known before
 */
public record AdvanceForm(Receipt receipt, Advance advance, boolean closing, String request, Basket basket, PaymentFields payments, Customer customer,
        Extras extras, Optional<String> trouble) {

    /** What the goods cost as far as that is known. */
    public BigDecimal price() {
        return advance.goods().stream().map(Line::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What the form's lines cost where they count, else the goods. */
    BigDecimal due() {
        boolean bought = closing && advance.unknownAmount() && basket.isRight();
        BigDecimal price = bought ? basket.lines().stream().map(line -> line.goods().listTotal()).reduce(BigDecimal.ZERO, BigDecimal::add) : price();
        return price.subtract(advance.paid()).max(BigDecimal.ZERO.setScale(2));
    }

    /** What is left to pay. */
    public BigDecimal rest() {
        return price().subtract(advance.paid()).max(BigDecimal.ZERO.setScale(2));
    }

    public List<String> labels() {
        return advance.goods().stream().map(Line::label).distinct().toList();
    }

    boolean isRight() {
        return payments.areRight() && extras.areRight() && (!closing || !advance.unknownAmount() || basket.isRight());
    }
}
