package rs.tefter.bench;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Array;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Writes by bare JDBC what an accepted and delivered invoice leaves in the database: the stored answer, the document, both sides' invoices,
 * three events, the transfer and its end. Works in mailboxes of its own, so that it waits for no other writer.
 */
final class BareWriter implements AutoCloseable {

    private static final String ANSWER = "insert into stored_answer values (?, 'sales-ubl', ?, ?, 200, 'application/json; charset=utf-8', ?, ?)";
    private static final String DOCUMENT = "insert into document values (?, ?, ?, ?, ?)";
    private static final String SALE = """
        insert into sales_invoice (company_id, sales_invoice_id, purchase_invoice_id, glob_uniq_id, number, number_in_use, type_code,
            status, buyer_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount,
            issue_date, delivery_date, due_date, send_to_cir, signed, request_id, created_at, modified_at, sent_on)
        values (?, ?, ?, ?, ?, ?, 380, 'Sending', ?, '999900024', '9948:999900024', 'Druga demo trgovina doo', 'RSD', 137350.00, 27470.00, 0,
            164820.00, ?, ?, ?, false, false, ?, ?, ?, ?)""";
    private static final String PURCHASE = """
        insert into purchase_invoice (company_id, purchase_invoice_id, sales_invoice_id, glob_uniq_id, number, type_code, status,
            seller_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount,
            issue_date, delivery_date, due_date, signed, public_receiver, created_at, modified_at, sent_at, sent_on)
        values (?, ?, ?, ?, ?, 380, 'New', ?, '999900016', '9948:999900016', 'Prva demo trgovina doo', 'RSD', 137350.00, 27470.00, 0, 164820.00,
            ?, ?, ?, false, false, ?, ?, ?, ?)""";
    private static final String EVENT = """
        insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, actor)
        values (?, nextval('event_id'), ?, ?, ?, ?, ?, ?)""";
    private static final String TRANSFER = """
        insert into transfer (company_id, sales_invoice_id, kind, to_company_id, purchase_invoice_id, due_at) values (?, ?, 'Delivery', ?, ?, ?)""";
    private static final String SENT = """
        update sales_invoice set status = 'Sent', sent_at = ?, sent_on = ?, version = version + 1, modified_at = ?
        where company_id = ? and sales_invoice_id = any (?)""";
    private static final String DONE = "delete from transfer where company_id = ? and sales_invoice_id = any (?) and kind = 'Delivery'";

    private final Connection connection;
    private final int receivedLength;
    private final byte[] sha256;
    private final byte[] content;
    private final long sellerId;
    private final long buyerId;
    private final OffsetDateTime now;
    private final LocalDate today;
    private final PreparedStatement answer;
    private final PreparedStatement document;
    private final PreparedStatement sale;
    private final PreparedStatement purchase;
    private final PreparedStatement event;
    private final PreparedStatement transfer;
    private final PreparedStatement sent;
    private final PreparedStatement done;
    private long written;

    /**
     * @param template  the document, which is packed once: the limit is that of the writing
     * @param mailboxes a pair of companies nobody else writes to
     */
    BareWriter(Connection connection, InvoiceTemplate template, long mailboxes, OffsetDateTime now) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
        byte[] received = template.document(0);
        this.receivedLength = received.length;
        this.sha256 = sha256(received);
        this.content = Zstd.compress(received, 1);
        this.sellerId = 2 * mailboxes;
        this.buyerId = sellerId + 1;
        this.now = now;
        this.today = now.toLocalDate();
        this.answer = connection.prepareStatement(ANSWER);
        this.document = connection.prepareStatement(DOCUMENT);
        this.sale = connection.prepareStatement(SALE);
        this.purchase = connection.prepareStatement(PURCHASE);
        this.event = connection.prepareStatement(EVENT);
        this.transfer = connection.prepareStatement(TRANSFER);
        this.sent = connection.prepareStatement(SENT);
        this.done = connection.prepareStatement(DONE);
    }

    /** Writes so many invoices and commits them together. */
    void write(int count) throws SQLException {
        Long[] ids = new Long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = ++written;
            add(written);
        }
        for (PreparedStatement batch : new PreparedStatement[] {answer, document, sale, transfer, purchase, event}) {
            batch.executeBatch();
        }
        Array all = connection.createArrayOf("bigint", ids);
        bind(sent, now, today, now, sellerId, all);
        sent.executeUpdate();
        bind(done, sellerId, all);
        done.executeUpdate();
        connection.commit();
    }

    private void add(long id) throws SQLException {
        String number = InvoiceTemplate.number(id);
        UUID glob = new UUID(sellerId, id);
        byte[] body = ("{\"InvoiceId\":" + id + ",\"PurchaseInvoiceId\":" + id + ",\"SalesInvoiceId\":" + id + "}").getBytes(StandardCharsets.UTF_8);
        batch(answer, sellerId, "bench-" + id, sha256, body, now);
        batch(document, sellerId, id, sha256, receivedLength, content);
        batch(sale, sellerId, id, id, glob, number, number, buyerId, today, today, today, "bench-" + id, now, now, today);
        batch(transfer, sellerId, id, buyerId, id, now);
        batch(purchase, buyerId, id, id, glob, number, sellerId, today, today, today, now, now, now, today);
        batch(event, sellerId, "sales", id, "Sending", now, today, "seller");
        batch(event, buyerId, "purchase", id, "New", now, today, "system");
        batch(event, sellerId, "sales", id, "Sent", now, today, "system");
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        statement.addBatch();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
