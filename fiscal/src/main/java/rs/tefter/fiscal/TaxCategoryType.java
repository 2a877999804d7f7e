package rs.tefter.fiscal;

/** How the rates of a tax category are applied; numbers are the wire's of PFR API version 3. */
public enum TaxCategoryType {
    /** Percent of the net amount, as VAT is. */
    TAX_ON_NET,
    /** Percent of the amount that is left of the price after the taxes by quantity. */
    TAX_ON_TOTAL,
    /** Dinars for each unit. */
    AMOUNT_PER_QUANTITY;

    /** 0 to 2. */
    public int number() {
        return ordinal();
    }
}
