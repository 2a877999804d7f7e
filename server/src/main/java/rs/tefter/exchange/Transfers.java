package rs.tefter.exchange;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/**
 * The transfers that are still to be carried out. A due time in the future is the lease of the server that works on the transfer; the
 * database's own clock decides, so servers whose clocks differ agree. A server that dies loses its leases after {@link #LEASE}.
 */
final class Transfers {

    /** As a PostgreSQL interval. */
    static final String LEASE = "15 seconds";
    /** Longer than an authority for time stamps may take to answer. */
    private static final String SEAL_LEASE = "2 minutes";
    private static final String LEASING = """
        update transfer t set due_at = clock_timestamp() + cast(? as interval), attempts = t.attempts + 1
        from (select company_id, sales_invoice_id, kind from transfer where due_at <= clock_timestamp() and (kind = 'Seal') = ?
              order by due_at limit ? for update skip locked) due
        where t.company_id = due.company_id and t.sales_invoice_id = due.sales_invoice_id and t.kind = due.kind
        returning t.*""";

    private final JdbcClient jdbc;

    Transfers(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Adds a transfer, due at once; a newer statement on the same invoice takes the place of one not yet carried out. */
    void add(Transfer transfer) {
        jdbc.sql("""
                insert into transfer (company_id, sales_invoice_id, kind, to_company_id, purchase_invoice_id, by_deadline, status,
                    comment, storno_number, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                on conflict (company_id, sales_invoice_id, kind) do update
                set status = excluded.status, by_deadline = excluded.by_deadline, comment = excluded.comment,
                    due_at = excluded.due_at, attempts = 0""")
            .params(transfer.from(), transfer.salesInvoiceId(), transfer.kind().stored(), transfer.to(), transfer.purchaseInvoiceId(),
                transfer.byDeadline(), transfer.status().orElse(null), transfer.comment().orElse(null), transfer.stornoNumber().orElse(null))
            .update();
    }

    /** Leases transfers that are due, the longest waiting first; but no seals. */
    List<Transfer> lease(int most) {
        return jdbc.sql(LEASING).params(LEASE, false, most).query(Transfers::transfer).list();
    }

    /** Leases the seal that has been due for longest. */
    Optional<Transfer> leaseSeal() {
        return jdbc.sql(LEASING).params(SEAL_LEASE, true, 1).query(Transfers::transfer).optional();
    }

    /** Ends the wait for a seal, in the seller's transaction; false when it is over already, so that nothing is sealed or delivered twice. */
    boolean endSeal(long sellerId, long salesInvoiceId) {
        return jdbc.sql("delete from transfer where company_id = ? and sales_invoice_id = ? and kind = 'Seal'")
            .params(sellerId, salesInvoiceId).update() == 1;
    }

    /** Ends a transfer, unless a newer statement has taken its place. */
    void done(Transfer transfer) {
        jdbc.sql("delete from transfer where company_id = ? and sales_invoice_id = ? and kind = ? and status is not distinct from ?")
            .params(transfer.from(), transfer.salesInvoiceId(), transfer.kind().stored(), transfer.status().orElse(null))
            .update();
    }

    /** Ends whatever was to become of an accepted invoice, because it cannot be delivered. */
    void endDelivery(long sellerId, long salesInvoiceId) {
        jdbc.sql("delete from transfer where company_id = ? and sales_invoice_id = ? and kind in ('Delivery', 'Mistake', 'Seal')")
            .params(sellerId, salesInvoiceId).update();
    }

    /** Puts a transfer off, longer with each attempt, a minute at most, at random within a quarter of it, and notes why. */
    void postpone(Transfer transfer, String why) {
        jdbc.sql("""
                update transfer set last_error = ?,
                    due_at = clock_timestamp() + (0.75 + random() / 4)
                        * least(power(2, least(attempts, 10)) * interval '100 milliseconds', interval '1 minute')
                where company_id = ? and sales_invoice_id = ? and kind = ?""")
            .params(why, transfer.from(), transfer.salesInvoiceId(), transfer.kind().stored())
            .update();
    }

    /** Takes back the delivery of an invoice unless a server carries it right now; call it in the seller's transaction. */
    boolean withdrawDelivery(long sellerId, long salesInvoiceId) {
        return jdbc.sql("""
                delete from transfer t
                where company_id = ? and sales_invoice_id = ? and (kind = 'Seal' or kind in ('Delivery', 'Mistake') and due_at <= clock_timestamp())
                  and not exists (select from purchase_invoice p
                      where p.company_id = t.to_company_id and p.purchase_invoice_id = t.purchase_invoice_id)""")
            .params(sellerId, salesInvoiceId)
            .update() == 1;
    }

    private static Transfer transfer(ResultSet row, int index) throws SQLException {
        return new Transfer(Transfer.Kind.of(row.getString("kind")), row.getLong("company_id"),
            row.getLong("to_company_id"), row.getLong("sales_invoice_id"),
            row.getLong("purchase_invoice_id"), row.getBoolean("by_deadline"), Sql.optionalText(row, "status"),
            Sql.optionalText(row, "comment"), Sql.optionalText(row, "storno_number"));
    }
}
