package rs.tefter.retail.receipts;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;

/** The receipts of all companies and everything that is done about them. */
public final class CashRegister implements AutoCloseable {

    private final Lanes lanes;
    private final Processors processors = new Processors();
    private final Receipts receipts;
    private final Caretaker caretaker;

    public CashRegister(DataSource database, CompanyTransactions companies, Registers registers, Assortment assortment, Handover handover,
            Patience patience, Standstill standstill, Time time, Supplier<UUID> ids) {
        ReceiptTable table = new ReceiptTable(database);
        Ledger ledger = new Ledger(database, table, new Planner(table, assortment), companies, time, ids);
        Course course = new Course(table, ledger, new Sender(database, table, processors, patience, time));
        this.lanes = new Lanes(database);
        this.receipts = new Receipts(ledger, lanes, course, registers, patience, handover);
        this.caretaker = new Caretaker(new Work(database), lanes, course, ledger, receipts, registers, patience, standstill, time);
    }

    public Receipts receipts() {
        return receipts;
    }

    public Processors processors() {
        return processors;
    }

    public Caretaker caretaker() {
        return caretaker;
    }

    /** What is under way is left as it is and found out after the next start. */
    @Override
    public void close() {
        caretaker.close();
        processors.close();
        lanes.close();
    }
}
