package rs.tefter.exchange;

import java.security.SecureRandom;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.IdBlocks;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.register.Register;
import rs.tefter.registry.Companies;
import rs.tefter.ubl.Limits;
import rs.tefter.validation.Validator;

/** The exchange of invoices, put together: its acts, its questions and the courier that runs behind them. */
public final class Exchange implements AutoCloseable {

    private final Courier courier;
    private final Gate gate;
    private final Switches switches;
    private final Announcements announcements;
    private final Unsealed unsealed;
    private final Intake intake;
    private final SalesInvoices sales;
    private final PurchaseInvoices purchases;
    private final Contents contents;
    private final InvoiceSearch search;
    private final Mailboxes mailboxes;
    private final Linked linked;
    private final RegisteredInvoices registered;
    private final ContractorInvoices contractors;
    private final Deadlines deadlines;
    private final Archiving archiving;
    private final Overview overview;
    private final Dealings dealings;
    private final RegisterList registerList;

    /** @param committed told the company after each commit that may have written events of it */
    public Exchange(DataSource database, Settings settings, Time time, Companies companies, CompanyTransactions transactions, Idempotency idempotency,
                    LongConsumer committed, Standstill standstill) {
        SalesStore salesStore = new SalesStore(database, time);
        PurchaseStore purchaseStore = new PurchaseStore(database, time);
        NoteStore notes = new NoteStore(database, time);
        switches = new Switches(database, settings.isSandbox());
        Arrivals arrivals = new Arrivals(committed);
        Events events = new Events(database, time);
        Transfers transfers = new Transfers(database);
        Register register = new Register(database, time);
        RegisterBook book = new RegisterBook(register, salesStore, purchaseStore, events, transfers);
        ContractorStore contractorStore = new ContractorStore(database, time);
        Counterparts counterparts = new Counterparts(transactions, salesStore, purchaseStore, events, transfers, notes, book,
            contractorStore);
        DeliveryStore deliveries = new DeliveryStore(database, new IdBlocks(database, "cir_invoice_number"), time);
        courier = new Courier(deliveries, transfers, counterparts, companies, arrivals::committed, standstill);
        gate = new Gate(Validator.gate(Limits.DEFAULT), companies, salesStore, time, settings.sef(), settings.isStrict());
        Preparation preparation = new Preparation(gate, companies, switches,
            new IdBlocks(database, "sales_invoice_id"), new IdBlocks(database, "purchase_invoice_id"),
            new TimeOrderedIds(time, new SecureRandom()));
        intake = new Intake(gate, new SingleFlight(settings.sef().idempotencyWait()), preparation,
            new IntakeStore(database, time), idempotency, salesStore, courier, committed);
        contents = new Contents(salesStore);
        sales = new SalesInvoices(salesStore, notes, switches, arrivals, events, transfers, courier, transactions, idempotency, gate, time,
            settings.sef());
        announcements = new Announcements(notes, sales, transactions);
        unsealed = new Unsealed(transfers, salesStore, transactions, courier, time, settings.mer().sealWait());
        purchases = new PurchaseInvoices(purchaseStore, notes, events, transfers, courier, contents, transactions, idempotency, time, settings.sef());
        search = new InvoiceSearch(database);
        mailboxes = new Mailboxes(database);
        linked = new Linked(database, contents);
        registered = new RegisteredInvoices(register, book, purchases, companies, idempotency, courier);
        contractors = new ContractorInvoices(contractorStore);
        deadlines = new Deadlines(database, purchaseStore, purchases, settings.sef().deadlines(), time);
        archiving = new Archiving(database, transactions, time, settings.mer().archiveAfterDays());
        overview = new Overview(database, deadlines);
        dealings = new Dealings(database);
        registerList = new RegisterList(database);
    }

    /** Starts carrying invoices between mailboxes. */
    public void start() {
        courier.start();
    }

    @Override
    public void close() {
        courier.close();
    }

    public Courier courier() {
        return courier;
    }

    public Switches switches() {
        return switches;
    }

    public Announcements announcements() {
        return announcements;
    }

    public Gate gate() {
        return gate;
    }

    public Unsealed unsealed() {
        return unsealed;
    }

    public Intake intake() {
        return intake;
    }

    public SalesInvoices sales() {
        return sales;
    }

    public PurchaseInvoices purchases() {
        return purchases;
    }

    public Contents contents() {
        return contents;
    }

    public InvoiceSearch search() {
        return search;
    }

    public Mailboxes mailboxes() {
        return mailboxes;
    }

    public Linked linked() {
        return linked;
    }

    public RegisteredInvoices registered() {
        return registered;
    }

    public ContractorInvoices contractors() {
        return contractors;
    }

    public Archiving archiving() {
        return archiving;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public Overview overview() {
        return overview;
    }

    public Dealings dealings() {
        return dealings;
    }

    public RegisterList registerList() {
        return registerList;
    }
}
