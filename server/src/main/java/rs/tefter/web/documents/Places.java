package rs.tefter.web.documents;

import rs.tefter.exchange.InvoiceSearch.Side;

/** Where the documents of each side are. */
public final class Places {

    private Places() {}

    /** The list of a side. */
    public static String list(Side side) {
        return side == Side.SALES ? "/sales" : "/purchases";
    }

    /** One document. */
    public static String document(Side side, long id) {
        return list(side) + "/" + id;
    }
}
