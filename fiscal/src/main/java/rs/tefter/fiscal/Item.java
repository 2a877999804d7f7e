package rs.tefter.fiscal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a receipt as a fiscal processor is told it; VAT is inside the prices.
 *
 * @param quantity up to 3 decimals
 * @param labels tax labels, each one letter
 * @param unitPrice list price, before discount
 * @param totalAmount what the line costs after discount; need not be quantity times price
 */
public record Item(
        Optional<String> gtin, String name, BigDecimal quantity, List<String> labels, BigDecimal unitPrice, BigDecimal totalAmount) {

    public Item {
        labels = List.copyOf(labels);
    }
}
