package rs.tefter.hold;

import java.util.function.Function;
import rs.tefter.platform.Time;
import rs.tefter.testing.TestInvoice;
import tools.jackson.databind.JsonNode;

/** Invoices of today that differ in nothing but their numbers. */
final class Invoices {

    private static final String PLACE = "@THE-NUMBER@";

    private Invoices() {}

    /**
     * Makes the document with a number.
     *
     * @param seller and buyer companies of demo.json
     */
    static Function<String, byte[]> between(JsonNode seller, JsonNode buyer) {
        TestInvoice form = TestInvoice.between(seller, buyer, PLACE, Time.real().today());
        return number -> form.with(PLACE, number).bytes();
    }
}
