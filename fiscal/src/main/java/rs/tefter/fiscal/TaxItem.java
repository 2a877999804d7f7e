package rs.tefter.fiscal;

import java.math.BigDecimal;

/**
 * The tax of one label on a receipt.
 *
 * @param amount rounded half up to 4 decimals
 */
public record TaxItem(TaxCategoryType categoryType, String label, BigDecimal amount, BigDecimal rate, String categoryName) {}
