package rs.tefter.fiscal.client;

import rs.tefter.fiscal.InvoiceResult;

/** What a fiscal processor says about an earlier request. */
public sealed interface Lookup {

    /**
     * It signed a receipt under that id.
     *
     * @param raw the answer as it came
     */
    record Found(byte[] raw, InvoiceResult result) implements Lookup {}

    /** It knows no receipt under that id now; one may still be in the making. */
    record Missing() implements Lookup {}

    /** It cannot look anything up. */
    record Unsupported() implements Lookup {}

    /** It did not answer, or not so that one could tell. */
    record Unclear(String cause) implements Lookup {}
}
