package rs.tefter.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;

/** An advance invoice that a later invoice may settle. */
public record Advance(long salesInvoiceId, String number, LocalDate issueDate, String currency, List<TaxSubtotal> taxes) {

    /** Bases and taxes together. */
    public BigDecimal worth() {
        return taxes.stream().map(tax -> tax.base().add(tax.tax())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
