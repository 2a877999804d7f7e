package rs.tefter.fiscal.journal;

import java.math.BigDecimal;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.arithmetic.LabelTax;

/**
 * The tax of one label, as it is printed.
 *
 * @param isPercent false for dinars a unit
 */
public record JournalTax(String label, String name, BigDecimal rate, boolean isPercent, BigDecimal amount) {

    static JournalTax of(LabelTax tax) {
        boolean isPercent = tax.category().type() != TaxCategoryType.AMOUNT_PER_QUANTITY;
        return new JournalTax(tax.rate().label(), tax.category().name(), tax.rate().rate(), isPercent, tax.toPara());
    }
}
