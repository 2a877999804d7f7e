package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A product as it is sold.
 *
 * @param name with its variant and its unit
 * @param hasVariants whether one of its variants is sold instead
 */
public record Article(String name, Optional<BigDecimal> price, String label, Optional<String> gtin, boolean hasVariants) {}
