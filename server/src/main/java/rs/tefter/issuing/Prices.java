package rs.tefter.issuing;

/** Which price of a row counts: the one VAT is added to, or the one that holds it already. */
public enum Prices {
    WITHOUT_VAT("N"),
    WITH_VAT("D");

    private final String flag;

    Prices(String flag) {
        this.flag = flag;
    }

    /** The contract's letter for it in PricesOnInvoice. */
    public String flag() {
        return flag;
    }
}
