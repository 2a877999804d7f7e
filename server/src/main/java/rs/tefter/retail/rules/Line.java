package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.Item;

/**
 * One line of a receipt as it is sent, with what we know of it beyond.
 *
 * @param total after discount
 * @param discount what was taken off
 * @param refunded place, from zero, of the line of the original receipt that this one takes back
 */
public record Line(Optional<Long> sku, Optional<String> gtin, String name, String label, BigDecimal quantity, BigDecimal unitPrice, BigDecimal total,
        BigDecimal discount, Optional<Integer> refunded) {

    static Line of(Goods goods, BigDecimal total) {
        return new Line(goods.sku(), goods.gtin(), goods.name(), goods.label(), goods.quantity(), goods.unitPrice(), total,
            goods.listTotal().subtract(total), Optional.empty());
    }

    /** A part of this line, which stands at the given place of its receipt, taken back. */
    Line takenBack(int place, BigDecimal part, BigDecimal value) {
        return new Line(sku, gtin, name, label, part, unitPrice, value, BigDecimal.ZERO, Optional.of(place));
    }

    /** As the fiscal processor is told it. */
    public Item item() {
        return new Item(gtin, name, quantity, List.of(label), unitPrice, total);
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
