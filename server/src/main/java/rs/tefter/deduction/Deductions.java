package rs.tefter.deduction;

import javax.sql.DataSource;
import rs.tefter.exchange.Exchange;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Time;
import rs.tefter.vat.VatRecords;

/** The records of input VAT and what the system calculates for them, put together. */
public final class Deductions {

    private final SystemCalculation calculation;
    private final DeductionRecords records;

    public Deductions(DataSource database, Exchange exchange, VatRecords vatRecords, Idempotency idempotency,
            CompanyTransactions transactions, Time time) {
        calculation = new SystemCalculation(exchange.purchases(), exchange.contents(), vatRecords, time);
        records = new DeductionRecords(database, calculation, idempotency, transactions, time);
    }

    public SystemCalculation calculation() {
        return calculation;
    }

    public DeductionRecords records() {
        return records;
    }
}
