package rs.tefter.exchange;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** What the signers of procurement contracts see: which invoices name them, and the buyers' events repeated in their own mailboxes. */
final class ContractorStore {

    private static final String JOINED = """
         from contractor_invoice c join purchase_invoice p on p.company_id = c.buyer_id and p.purchase_invoice_id = c.purchase_invoice_id
        where c.company_id = :signer""";

    private final JdbcClient jdbc;
    private final Time time;

    ContractorStore(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /** The buyer's invoice, if it names this signer and the signer has been told. */
    Optional<PurchaseInvoice> find(long signerId, long purchaseInvoiceId) {
        return jdbc.sql("select p.*" + JOINED + " and c.purchase_invoice_id = :id")
            .param("signer", signerId).param("id", purchaseInvoiceId).query(Rows::purchase).optional();
    }

    /** Ids in ascending order; a day that is not given does not restrict. */
    List<Long> ids(long signerId, PurchaseFilter filter) {
        return jdbc.sql("select c.purchase_invoice_id" + JOINED + """
                  and (cast(:status as text) is null or p.status = :status)
                  and (cast(:from as date) is null or p.sent_on >= :from) and (cast(:to as date) is null or p.sent_on <= :to)
                order by c.purchase_invoice_id""")
            .param("signer", signerId)
            .param("status", filter.status().map(PurchaseStatus::wire).orElse(null))
            .param("from", filter.sentFrom().orElse(null))
            .param("to", filter.sentTo().orElse(null))
            .query(Long.class)
            .list();
    }

    /** Repeats the buyer's events of an invoice that the signer has not heard of; only in the signer's transaction. */
    void repeat(long signerId, long buyerId, long purchaseInvoiceId) {
        jdbc.sql("insert into contractor_invoice (company_id, purchase_invoice_id, buyer_id) values (?, ?, ?) on conflict do nothing")
            .params(signerId, purchaseInvoiceId, buyerId).update();
        jdbc.sql("""
                with fresh as materialized (
                    select e.* from event e join contractor_invoice c on c.company_id = :signer and c.purchase_invoice_id = e.invoice_id
                    where e.company_id = :buyer and e.side = 'purchase' and e.invoice_id = :invoice and e.event_id > c.read_up_to
                    order by e.event_id),
                repeated as (
                    insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, comment, cir_invoice_id,
                        storno_number, cir_assignment_change, cir_status, signed, actor)
                    select :signer, nextval('event_id'), 'contractor', invoice_id, status, :at, :today, comment, cir_invoice_id,
                        storno_number, cir_assignment_change, cir_status, signed, actor from fresh)
                update contractor_invoice set read_up_to = greatest(read_up_to, (select max(event_id) from fresh))
                where company_id = :signer and purchase_invoice_id = :invoice""")
            .param("signer", signerId).param("buyer", buyerId).param("invoice", purchaseInvoiceId)
            .param("at", Sql.utc(time.instant())).param("today", time.today())
            .update();
    }
}
