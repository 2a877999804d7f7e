package rs.tefter.exchange;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import rs.tefter.platform.BatchParameters;
import rs.tefter.platform.IdBlocks;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.register.CirCode;

/**
 * The two halves of a delivery, each a transaction of one company and each harmless when repeated: the buyer's mailbox receives, then
 * the seller's is told. One round trip a half, for any number of parcels.
 */
final class DeliveryStore {

    private static final String RECEIVE = Batch.of("purchase_invoice", """
        with act as (select cast(? as bigint) as company_id, cast(? as timestamptz) as at, cast(? as date) as today,
            cast(? as boolean) as public_receiver),
        given as materialized (
            select * from act, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as g (
                purchase_id, sales_id, glob, number, type_code, seller_id, partner_pib, partner_code, partner_name, currency, sum_without_vat,
                vat_amount, rounding_amount, payable_amount, issue_date, delivery_date, due_date, signed, cir_id, signer_id, seller_unit,
                buyer_unit, n)),
        known as (
            select p.purchase_invoice_id, p.sent_at, p.cir_invoice_id from given g join purchase_invoice p
                on p.company_id = g.company_id and p.purchase_invoice_id = g.purchase_id),
        fresh as (select * from given where purchase_id not in (select purchase_invoice_id from known) order by n),
        invoices as (
            insert into purchase_invoice (company_id, purchase_invoice_id, sales_invoice_id, glob_uniq_id, number, type_code, status, seller_id,
                partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount, issue_date,
                delivery_date, due_date, signed, cir_status, cir_invoice_id, signer_id, seller_unit, buyer_unit, public_receiver, created_at,
                modified_at, sent_at, sent_on)
            select company_id, purchase_id, sales_id, glob, number, type_code, 'New', seller_id,
                partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount, issue_date,
                delivery_date, due_date, signed, case when cir_id is null then 'None' else 'ActiveCir' end, cir_id, signer_id,
                seller_unit, buyer_unit, public_receiver, at, at, at, today from fresh),
        registered as (
            insert into cir_invoice (cir_invoice_id, buyer_id, purchase_invoice_id, seller_id, sales_invoice_id, amount, registered_at)
            select cir_id, company_id, purchase_id, seller_id, sales_id, payable_amount, at from fresh where cir_id is not null),
        events as (
            insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, cir_invoice_id)
            select company_id, nextval('event_id'), 'purchase', purchase_id, 'New', at, today, cir_id from fresh
            returning event_id, invoice_id),
        mirrors as (
            insert into transfer (company_id, sales_invoice_id, kind, to_company_id, purchase_invoice_id, status, due_at)
            select company_id, sales_id, 'Mirror', signer_id, purchase_id, event_id, clock_timestamp()
            from fresh join events on invoice_id = purchase_id where signer_id is not null)
        select purchase_invoice_id, sent_at, cir_invoice_id from known""");

    private static final String CONFIRM = Batch.of("sales_invoice", """
        with act as (select cast(? as bigint) as company_id, cast(? as timestamptz) as at, cast(? as date) as today, 'Delivery' as kind),
        given as materialized (select * from act, unnest(?, ?, ?, ?) with ordinality as g (sales_id, sent_at, sent_on, cir_id, n)),
        moved as (
            update sales_invoice s set status = 'Sent', sent_at = g.sent_at, sent_on = g.sent_on,
                cir_status = case when g.cir_id is null then 'None' else 'ActiveCir' end, cir_invoice_id = g.cir_id,
                version = s.version + 1, modified_at = g.at
            from given g where s.company_id = g.company_id and s.sales_invoice_id = g.sales_id and s.status = 'Sending'
            returning s.company_id, s.sales_invoice_id, g.at, g.today, g.cir_id, g.n),
        told as (
            insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, cir_invoice_id)
            select company_id, nextval('event_id'), 'sales', sales_invoice_id, 'Sent', at, today, cir_id from (select * from moved order by n) m)
        delete from transfer t using given g
        where t.company_id = g.company_id and t.sales_invoice_id = g.sales_id and t.kind = g.kind""");

    private final JdbcTemplate jdbc;
    private final IdBlocks cirNumbers;
    private final Time time;

    /** What of a parcel lay in the mailbox before. */
    private record Known(Instant sentAt, Optional<String> cirInvoiceId) {}

    DeliveryStore(DataSource database, IdBlocks cirNumbers, Time time) {
        this.jdbc = new JdbcTemplate(database);
        this.cirNumbers = cirNumbers;
        this.time = time;
    }

    /**
     * Puts the parcels into one buyer's mailbox as New, and into the central register those that are for it; what already lies there
     * keeps its time and its id of the register.
     */
    List<Parcel.Delivered> receive(long buyerId, boolean publicReceiver, List<Parcel> parcels) {
        Instant now = time.instant();
        Map<Long, String> cirCodes = parcels.stream().filter(Parcel::sendToCir)
            .collect(Collectors.toMap(parcel -> parcel.ids().purchaseInvoiceId(), _ -> CirCode.of(cirNumbers.next())));
        Map<Long, Known> known = jdbc.execute(RECEIVE, (PreparedStatement statement) -> {
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
                .booleans(parcel -> parcel.summary().signed())
                .texts(parcel -> cirCodes.get(parcel.ids().purchaseInvoiceId()))
                .optionalLongs(Parcel::signerId)
                .texts(parcel -> parcel.units().seller())
                .texts(parcel -> parcel.units().buyer());
            return alreadyThere(statement);
        });
        return parcels.stream().map(parcel -> {
            long id = parcel.ids().purchaseInvoiceId();
            Known there = known.getOrDefault(id, new Known(now, Optional.ofNullable(cirCodes.get(id))));
            return new Parcel.Delivered(parcel, there.sentAt(), there.cirInvoiceId());
        }).toList();
    }

    private static Map<Long, Known> alreadyThere(PreparedStatement statement) throws SQLException {
        Map<Long, Known> known = new HashMap<>();
        statement.execute();
        statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                known.put(rows.getLong(1), new Known(Sql.instant(rows, "sent_at"), Sql.optionalText(rows, "cir_invoice_id")));
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
                .dates(one -> Time.dayOf(one.sentAt()))
                .optionalTexts(Parcel.Delivered::cirInvoiceId);
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
            return new Parcel(invoice.ids(), invoice.summary(), seller, invoice.buyer(), invoice.sendToCir(), invoice.signerId(),
                invoice.notes().units());
        });
    }
}
