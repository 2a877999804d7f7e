package rs.tefter.intermediary;

import java.util.function.Function;
import javax.sql.DataSource;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.Sealing;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.MerSettings;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;

/** The intermediary, put together: what its parties do and see. */
public final class Intermediary {

    private final Mailboxes mailboxes;
    private final Sending sending;
    private final Handover handover;
    private final Statements statements;
    private final Actions actions;

    /** @param seal signs and stamps a document that is sent */
    public Intermediary(DataSource database, Exchange exchange, Companies companies, BusinessUnits units, Idempotency idempotency,
                        ElectronicIds ids, Function<byte[], Sealing> seal, MerSettings settings) {
        mailboxes = new Mailboxes(database, ids);
        sending = new Sending(exchange, companies, units, idempotency, mailboxes, ids, seal, settings);
        handover = new Handover(exchange, mailboxes);
        statements = new Statements(exchange, mailboxes, idempotency);
        actions = new Actions(exchange, mailboxes, idempotency, settings);
    }

    public Mailboxes mailboxes() {
        return mailboxes;
    }

    public Sending sending() {
        return sending;
    }

    public Handover handover() {
        return handover;
    }

    public Statements statements() {
        return statements;
    }

    public Actions actions() {
        return actions;
    }
}
