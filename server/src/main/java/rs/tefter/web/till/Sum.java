package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.retail.rules.Goods;
import rs.tefter.retail.rules.Line;

/**
 * What a basket comes to, as the rules of receipts say, in dinars.
 *
 * @param lines    what each line of the basket costs, nothing where a line is not right yet
 * @param discount what is taken off
 * @param paid     what was typed as paid
 */
public record Sum(List<BigDecimal> lines, BigDecimal total, BigDecimal discount, BigDecimal paid) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    static Sum of(TillForm form) {
        List<Goods> goods = form.basket().lines().stream().filter(BasketLine::isRight).map(BasketLine::goods).toList();
        List<Line> priced = priced(form, goods);
        BigDecimal total = add(priced.stream().map(Line::total).toList());
        BigDecimal list = add(goods.stream().map(Goods::listTotal).toList());
        return new Sum(spread(form.basket(), priced), total, list.subtract(total), form.payments().payments().sum());
    }

    /** Without the discount of the whole where that is larger than the whole. */
    private static List<Line> priced(TillForm form, List<Goods> goods) {
        try {
            return form.extras().discounts().lines(goods);
        } catch (Refusal tooLarge) {
            return Discounts.NONE.lines(goods);
        }
    }

    private static List<BigDecimal> spread(Basket basket, List<Line> priced) {
        Iterator<Line> next = priced.iterator();
        return basket.lines().stream().map(line -> line.isRight() ? next.next().total() : NOTHING).toList();
    }

    private static BigDecimal add(List<BigDecimal> amounts) {
        return amounts.stream().reduce(NOTHING, BigDecimal::add);
    }

    /** What is still to be paid, or nothing. */
    public BigDecimal due() {
        return total.subtract(paid).max(NOTHING);
    }

    /** What is to be given back, or nothing. */
    public BigDecimal change() {
        return paid.subtract(total).max(NOTHING);
    }

    public boolean isPaid() {
        return paid.signum() > 0;
    }
}
