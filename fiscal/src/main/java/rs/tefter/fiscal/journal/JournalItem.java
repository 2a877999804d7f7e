package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import java.util.List;
import rs.tefter.fiscal.Item;

/**
 * A line of goods on a receipt.
 *
 * @param quantity printed with 3 decimals unless whole
 * @param totalAmount printed with a minus sign on refunds
 */
public record JournalItem(String name, List<String> labels, BigDecimal unitPrice, BigDecimal quantity, BigDecimal totalAmount) {

    public JournalItem {
        labels = List.copyOf(labels);
    }

    static JournalItem of(Item item) {
        return new JournalItem(item.name(), item.labels(), item.unitPrice(), item.quantity(), item.totalAmount());
    }
}
