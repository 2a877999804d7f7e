package rs.tefter.deduction;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.platform.Time;

/** What the exchange knows of a company's input VAT: its purchases as they stood on the tenth after the period, or stand now if that is earlier. */
public final class SystemCalculation {

    private final PurchaseEntries purchases;
    private final Time time;

    public SystemCalculation(PurchaseInvoices invoices, Contents contents, Time time) {
        this.purchases = new PurchaseEntries(invoices, contents);
        this.time = time;
    }

    /** Empty for a period that has not begun. */
    public Optional<Calculation> of(long companyId, TaxPeriod period) {
        LocalDate today = time.today();
        if (period.firstDay().isAfter(today)) {
            return Optional.empty();
        }
        LocalDate collectedOn = today.isBefore(period.collectionDay()) ? today : period.collectionDay();
        return Optional.of(Calculation.of(period, collectedOn, purchases.of(companyId, period, collectedOn)));
    }
}
