package rs.tefter.api.sef;

import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;

/** Reads the id of an invoice from the path of the 2021 form or from the query of today's. */
final class InvoiceIdParameter {

    private static final String NAME = "invoiceId";

    private InvoiceIdParameter() {}

    static long query(Call call) {
        return read(call.query(NAME).orElse(""));
    }

    static long path(Call call) {
        return read(call.path(NAME));
    }

    static long body(JsonFields body) {
        return body.integer(NAME).orElseThrow(() -> undefined(body.text(NAME).orElse("")));
    }

    static long read(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw undefined(text);
        }
    }

    private static RuntimeException undefined(String text) {
        return Problem.refused("InvoiceIdNotDefined", NAME, "invoiceId must be the whole number of an invoice, not '" + text + "'").refusal();
    }
}
