package rs.tefter.ledger;

import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;

/** The parts of the ledger. */
public record Ledger(Organisations organisations, Registers registers, Attachments attachments, ExchangeRates rates, CustomerLookup lookup,
                     Letterheads letterheads) {

    /** @param enforceCodeLength whether codes may only be as long as is documented */
    public static Ledger in(DataSource database, CompanyTransactions transactions, Companies companies, boolean enforceCodeLength,
            Time time) {
        Organisations organisations = new Organisations(database, time);
        Registers registers = new Registers(database, organisations, transactions, enforceCodeLength, time);
        return new Ledger(organisations, registers, new Attachments(database, registers, transactions, time),
            new ExchangeRates(database, transactions), new CustomerLookup(registers, companies, organisations), new Letterheads(database));
    }
}
