package rs.tefter.exchange;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import rs.tefter.platform.BatchParameters;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/**
 * The two halves of a delivery, each a transaction of one company and each harmless when repeated: the buyer's mailbox receives, then
 * the seller's is told. One round trip a half, for any number of parcels.
 */
final class DeliveryStore {

    private static final String RECEIVE = Batch.of("purchase_invoice", """
        with act as (select cast(? as bigint) as company_id, cast(? as timestamptz) as at, cast(? as date) as today,
            cast(? as boolean) as public_receiver),
        given as materialized (
            select * from act, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as g (
                purchase_id, sales_id, glob, number, type_code, seller_id, partner_pib, partner_code, partner_name, currency, sum_without_vat,
                vat_amount, rounding_amount, payable_amount, issue_date, delivery_date, due_date, signed, n)),
        known as (
            select p.purchase_invoice_id, p.sent_at from given g join purchase_invoice p
                on p.company_id = g.company_id and p.purchase_invoice_id = g.purchase_id),
        fresh as (select * from given where purchase_id not in (select purchase_invoice_id from known) order by n),
        invoices as (
            insert into purchase_invoice (company_id, purchase_invoice_id, sales_invoice_id, glob_uniq_id, number, type_code, status, seller_id,
                partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount, issue_date,
                delivery_date, due_date, signed, public_receiver, created_at, modified_at, sent_at, sent_on)
            select company_id, purchase_id, sales_id, glob, number, type_code, 'New', seller_id,
                partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount, issue_date,
                delivery_date, due_date, signed, public_receiver, at, at, at, today from fresh),
        events as (
            insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on)
            select company_id, nextval('event_id'), 'purchase', purchase_id, 'New', at, today from fresh)
        select purchase_invoice_id, sent_at from known""");

    private static final String CONFIRM = Batch.of("sales_invoice", """
        with act as (select cast(? as bigint) as company_id, cast(? as timestamptz) as at, cast(? as date) as today, 'Delivery' as kind),
        given as materialized (select * from act, unnest(?, ?, ?) with ordinality as g (sales_id, sent_at, sent_on, n)),
        moved as (
            update sales_invoice s set status = 'Sent', sent_at = g.sent_at, sent_on = g.sent_on, version = s.version + 1, modified_at = g.at
            from given g where s.company_id = g.company_id and s.sales_invoice_id = g.sales_id and s.status = 'Sending'
            returning s.company_id, s.sales_invoice_id, g.at, g.today, g.n),
        told as (
            insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on)
            select company_id, nextval('event_id'), 'sales', sales_invoice_id, 'Sent', at, today from (select * from moved order by n) m)
        delete from transfer t using given g
        where t.company_id = g.company_id and t.sales_invoice_id = g.sales_id and t.kind = g.kind""");

    private final JdbcTemplate jdbc;
    private final Time time;

    DeliveryStore(DataSource database, Time time) {
        this.jdbc = new JdbcTemplate(database);
        this.time = time;
    }

    /** Puts the parcels into one buyer's mailbox as New; those that already lie there keep their time. */
    List<Parcel.Delivered> receive(long buyerId, boolean publicReceiver, List<Parcel> parcels) {
        Instant now = time.instant();
        Map<Long, Instant> known = jdbc.execute(RECEIVE, (PreparedStatement statement) -> {
            new BatchParameters<>(statement, parcels).one(buyerId).one(buyerId).one(now).one(Time.dayOf(now)).one(publicReceiver)
                .longs(parcel -> parcel.ids().purchaseInvoiceId())
                .longs(parcel -> parcel.ids().salesInvoiceId())
                .uuids(parcel -> parcel.ids().globUniqId())
                .texts(parcel -> parcel.summary().number())
                .ints(parcel -> parcel.summary().type().code())
                .longs(parcel -> parcel.seller().companyId())
                .texts(parcel -> parcel.seller().pib())
                .texts(parcel -> parcel.seller().code())
                .texts(parcel -> parcel.seller().name())
                .texts(parcel -> parcel.summary().currency())
                .amounts(parcel -> parcel.summary().sumWithoutVat())
                .amounts(parcel -> parcel.summary().vatAmount())
                .amounts(parcel -> parcel.summary().roundingAmount())
                .amounts(parcel -> parcel.summary().payableAmount())
                .dates(parcel -> parcel.summary().issueDate())
                .optionalDates(parcel -> parcel.summary().deliveryDate())
                .optionalDates(parcel -> parcel.summary().dueDate())
                .booleans(parcel -> parcel.summary().signed());
            return alreadyThere(statement);
        });
        return parcels.stream().map(parcel -> new Parcel.Delivered(parcel, known.getOrDefault(parcel.ids().purchaseInvoiceId(), now))).toList();
    }

    private static Map<Long, Instant> alreadyThere(PreparedStatement statement) throws SQLException {
        Map<Long, Instant> known = new HashMap<>();
        statement.execute();
        statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                known.put(rows.getLong(1), Sql.instant(rows, "sent_at"));
            }
        }
        return known;
    }

    /** Moves the seller's invoices from Sending to Sent and ends their transfers. */
    void confirm(long sellerId, List<Parcel.Delivered> delivered) {
        jdbc.execute(CONFIRM, (PreparedStatement statement) -> {
            new BatchParameters<>(statement, delivered).one(sellerId).one(sellerId).one(time.instant()).one(time.today())
                .longs(one -> one.parcel().ids().salesInvoiceId())
                .instants(Parcel.Delivered::sentAt)
                .dates(one -> Time.dayOf(one.sentAt()));
            return statement.execute();
        });
    }

    /** The parcels of a seller's invoices that are still Sending, read back from the mailbox. */
    List<Parcel> load(Partner seller, List<Long> salesInvoiceIds) {
        return jdbc.query(connection -> {
            PreparedStatement statement = connection.prepareStatement(
                "select * from sales_invoice where company_id = ? and sales_invoice_id = any (?) and status = 'Sending' order by sales_invoice_id");
            new BatchParameters<>(statement, salesInvoiceIds).one(seller.companyId()).longs(Long::longValue);
            return statement;
        }, (row, index) -> {
            SalesInvoice invoice = Rows.sales(row, index);
            return new Parcel(invoice.ids(), invoice.summary(), seller, invoice.buyer());
        });
    }
}
