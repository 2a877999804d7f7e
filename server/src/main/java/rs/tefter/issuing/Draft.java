package rs.tefter.issuing;

import java.util.List;
import java.util.Optional;
import rs.tefter.ledger.Values;

/**
 * An invoice as somebody wants it to be.
 *
 * @param rows empty when none were stated at all, which is not the same as none
 */
public record Draft(Values header, Optional<List<Row>> rows, List<Values> payments, List<Values> sources) {

    /** A row; one that is there already is named by its id. */
    public record Row(Optional<Long> id, Values values) {}

    /** What would have to be sent to get this invoice. */
    static Draft of(IssuedInvoice invoice) {
        List<Row> rows = invoice.rows().stream().map(row -> new Row(Optional.of(row.id()), row.values())).toList();
        return new Draft(invoice.header().copy(), Optional.of(rows), invoice.payments().stream().map(Part::values).toList(),
            invoice.sources().stream().map(Part::values).toList());
    }
}
