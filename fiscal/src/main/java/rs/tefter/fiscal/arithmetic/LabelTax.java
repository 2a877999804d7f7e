package rs.tefter.fiscal.arithmetic;

import java.math.BigDecimal;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.fiscal.TaxRate;

/**
 * The tax of one label on a receipt, before it is rounded: the JSON and the journal each round this value, not each other's.
 *
 * @param exact tax in dinars to 24 decimals, far beyond what either rounding can see
 */
public record LabelTax(TaxCategory category, TaxRate rate, BigDecimal exact) {
    private static final int JSON_DECIMALS = 4;

    /** As the journal prints it. */
    public BigDecimal toPara() {
        return Rounding.toPara(exact);
    }

    /** As the result of a signature lists it. */
    public TaxItem toItem() {
        return new TaxItem(category.type(), rate.label(), Rounding.halfUp(exact, JSON_DECIMALS), rate.rate(), category.name());
    }
}
