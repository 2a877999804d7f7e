package rs.tefter.exchange;

import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.platform.WireName;

/** Writes the events of a company; only inside a company's transaction, so that their ids ascend in the order of their commits. */
final class Events {

    /** Whose mailbox an event tells of. */
    enum Side {
        SALES("sales"), PURCHASE("purchase");

        private final String stored;

        Side(String stored) {
            this.stored = stored;
        }
    }

    /** Who brought an event about. */
    enum Actor {
        SELLER, BUYER, SYSTEM;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happened to an invoice beside its new status. */
    record Details(Optional<String> comment, Optional<String> cirInvoiceId, Optional<String> stornoNumber) {
        static final Details NONE = new Details(Optional.empty(), Optional.empty(), Optional.empty());

        static Details comment(Optional<String> comment) {
            return new Details(comment, Optional.empty(), Optional.empty());
        }
    }

    private final JdbcClient jdbc;
    private final Time time;

    Events(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    void append(long companyId, Side side, long invoiceId, WireName status, Actor actor, Details details) {
        jdbc.sql("""
                insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, comment, cir_invoice_id,
                    storno_number, actor)
                values (?, nextval('event_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(companyId, side.stored, invoiceId, status.wire(), Sql.utc(time.instant()), time.today(), details.comment().orElse(null),
                details.cirInvoiceId().orElse(null), details.stornoNumber().orElse(null), actor.stored())
            .update();
    }
}
