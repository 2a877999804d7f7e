package rs.tefter.issuing;

/** Which price of a row counts: the one VAT is added to, or the one that holds it already. */
public enum Prices {
    WITHOUT_VAT("N"),
    WITH_VAT("D");

    private final String flag;

    Prices(String flag) {
        this.flag = flag;
    }

    /** By the letter that invoices have for it in PricesOnInvoice. */
    static Prices of(String flag) {
        return WITH_VAT.flag.equals(flag) ? WITH_VAT : WITHOUT_VAT;
    }
}
