package rs.tefter.exchange;

import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Origin;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.platform.WireName;
import rs.tefter.register.CirAct;
import rs.tefter.register.CirStatus;

/** Writes the events of a company; only inside a company's transaction, so that their ids ascend in the order of their commits. */
final class Events {

    /** Whose mailbox an event tells of. */
    enum Side {
        SALES(Actor.SELLER), PURCHASE(Actor.BUYER);

        private final Actor owner;

        Side(Actor owner) {
            this.owner = owner;
        }
    }

    /** Who brought an event about. */
    enum Actor {
        SELLER, BUYER, SYSTEM;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What happened to an invoice beside its new status.
     *
     * @param register what became of its entry in the central register, if this event is about that
     */
    record Details(Optional<String> comment, Optional<String> stornoNumber, Optional<RegisterNews> register) {
        static final Details NONE = comment(Optional.empty());

        static Details comment(Optional<String> comment) {
            return new Details(comment, Optional.empty(), Optional.empty());
        }
    }

    /** A change of an entry in the central register. */
    record RegisterNews(CirAct act, CirStatus status) {}

    private static final String INSERT = """
        insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, comment, cir_invoice_id,
            storno_number, cir_assignment_change, cir_status, actor, contract, person)
        select company_id, nextval('event_id'), '%1$s', %1$s_invoice_id, :status, :at, :today, :comment, cir_invoice_id,
            :stornoNumber, :assignmentChange, :cirStatus, :actor, :contract, :person
        from %1$s_invoice where company_id = :company and %1$s_invoice_id = :invoice""";

    private static final String SALES = INSERT.formatted("sales");

    private static final String PURCHASE = "with told as (" + INSERT.formatted("purchase") + " returning event_id)" + """

        insert into transfer (company_id, sales_invoice_id, kind, to_company_id, purchase_invoice_id, status, due_at)
        select company_id, sales_invoice_id, 'Mirror', signer_id, purchase_invoice_id, event_id, clock_timestamp()
        from purchase_invoice, told where company_id = :company and purchase_invoice_id = :invoice and signer_id is not null
        on conflict (company_id, sales_invoice_id, kind) do update set status = excluded.status, due_at = excluded.due_at, attempts = 0""";

    private final JdbcClient jdbc;
    private final Time time;

    Events(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /** Writes the event of an invoice that is stored; the signer of its procurement contract will hear of it too. */
    void append(long companyId, Side side, long invoiceId, WireName status, Actor actor, Details details) {
        // Through which contract the other side acts is its own affair.
        Origin origin = actor == side.owner ? Origin.current() : Origin.UNKNOWN;
        jdbc.sql(side == Side.SALES ? SALES : PURCHASE)
            .param("company", companyId).param("invoice", invoiceId).param("status", status.wire())
            .param("at", Sql.utc(time.instant())).param("today", time.today())
            .param("comment", details.comment().orElse(null)).param("stornoNumber", details.stornoNumber().orElse(null))
            .param("assignmentChange", details.register().flatMap(news -> news.act().assignmentChange()).orElse(null))
            .param("cirStatus", details.register().map(news -> news.status().wire()).orElse(null))
            .param("actor", actor.stored())
            .param("contract", origin.contract().orElse(null)).param("person", origin.person().orElse(null))
            .update();
    }
}
