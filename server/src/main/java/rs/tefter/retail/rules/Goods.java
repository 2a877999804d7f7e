package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Something that is ordered, at list price.
 *
 * @param name as the fiscal processor is told it
 * @param quantity up to 3 decimals, above zero
 * @param unitPrice with VAT, 2 decimals
 * @param discountPercent of this line alone, 0 to 100
 * @param stated its total where somebody else has reckoned it; nothing is taken off that
 */
public record Goods(Optional<Long> sku, Optional<String> gtin, String name, String label, BigDecimal quantity, BigDecimal unitPrice,
        BigDecimal discountPercent, Optional<BigDecimal> stated) {

    /** Of which quantity, price and discount make the total. */
    public Goods(Optional<Long> sku, Optional<String> gtin, String name, String label, BigDecimal quantity, BigDecimal unitPrice,
            BigDecimal discountPercent) {
        this(sku, gtin, name, label, quantity, unitPrice, discountPercent, Optional.empty());
    }

    /** Quantity times price, before any discount. */
    public BigDecimal listTotal() {
        return stated.orElseGet(() -> quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
    }

    /** Prefix of the names of goods that are given away. */
    boolean isFree() {
        return name.startsWith("00:");
    }
}
