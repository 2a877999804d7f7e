package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Whether it is said only now what is really bought. */
    public boolean asksGoods() {
        return closing && advance.unknownAmount();
    }

    /** What the goods cost: those of the form where it asks for them and they can be read, else those of the advance. */
    public BigDecimal price() {
        return asksGoods() && basket.isRight() ? total(basket.lines().stream().map(line -> line.goods().listTotal()))
            : total(advance.goods().stream().map(Line::total));
    }

    private static BigDecimal total(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What is left to pay. */
    public BigDecimal due() {
        return price().subtract(advance.paid()).max(BigDecimal.ZERO.setScale(2));
    }

    /** What is left of the advance when the goods cost less. */
    public BigDecimal returned() {
        return closing ? advance.paid().subtract(price()).max(BigDecimal.ZERO.setScale(2)) : BigDecimal.ZERO;
    }

    public List<String> labels() {
        return advance.goods().stream().map(Line::label).distinct().toList();
    }

    boolean isRight() {
        return payments.areRight() && extras.areRight() && (!asksGoods() || basket.isRight());
    }
}
