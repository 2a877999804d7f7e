package rs.tefter.deduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.platform.Time;
import rs.tefter.vat.VatRecords;

/**
 * What is known here of a company's input VAT: its accepted purchases and its records of internal accounts, as they stood on the tenth after
 * the period, or stand now if that is earlier.
 */
public final class SystemCalculation {

    private final PurchaseEntries purchases;
    private final RecordEntries records;
    private final Time time;

    public SystemCalculation(PurchaseInvoices invoices, Contents contents, VatRecords vatRecords, Time time) {
        this.purchases = new PurchaseEntries(invoices, contents);
        this.records = new RecordEntries(vatRecords);
        this.time = time;
    }

    /** Empty for a period that has not begun. */
    public Optional<Calculation> of(long companyId, TaxPeriod period) {
        LocalDate today = time.today();
        if (period.firstDay().isAfter(today)) {
            return Optional.empty();
        }
        LocalDate collectedOn = today.isBefore(period.collectionDay()) ? today : period.collectionDay();
        List<Entry> entries = new ArrayList<>(purchases.of(companyId, period, collectedOn));
        entries.addAll(records.of(companyId, period, collectedOn));
        return Optional.of(Calculation.of(period, collectedOn, entries));
    }
}
