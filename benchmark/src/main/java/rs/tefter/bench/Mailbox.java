package rs.tefter.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** One company's mailbox, filled straight in the tables with decided invoices of past days. */
final class Mailbox {

    static final int INVOICES_A_DAY = 500;
    private static final long FIRST_ID = 100_000_000L;

    private static final String INVOICES = """
        insert into purchase_invoice (company_id, purchase_invoice_id, sales_invoice_id, glob_uniq_id, number, type_code, status,
            seller_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount,
            issue_date, delivery_date, due_date, signed, public_receiver, created_at, modified_at, sent_at, sent_on)
        select company_id, ? + i, i, gen_random_uuid(), 'R-' || i, 380, 'Approved', 1, '999900016', '9948:999900016', 'Prva demo trgovina doo', 'RSD',
            1000 + i % 9000, 200, 0, 1200 + i % 9000, day, day, day + 15, false, false, at, at, at, day
        from company, generate_series(1, ?) i, lateral (select cast(? as date) - (? - i) / ? as day) d,
            lateral (select day + time '12:00' at time zone 'UTC' as at) t
        where pib = ? order by i""";
    private static final String EVENTS = """
        insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, actor)
        select company_id, nextval('event_id'), 'purchase', purchase_invoice_id, 'New', sent_at, sent_on, 'seller'
        from purchase_invoice where company_id = (select company_id from company where pib = ?) order by purchase_invoice_id""";

    private final RunningServer server;
    private final DemoCompany owner;

    Mailbox(RunningServer server, DemoCompany owner) {
        this.server = server;
        this.owner = owner;
    }

    /** Empties the exchange and puts so many invoices into this mailbox, an equal number on each day up to the given one. */
    void fill(int count, LocalDate lastDay) throws IOException, SQLException {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            statement.execute("truncate stored_answer, document, sales_invoice, sales_reference, purchase_invoice, event, transfer");
            try (PreparedStatement invoices = connection.prepareStatement(INVOICES); PreparedStatement events = connection.prepareStatement(EVENTS)) {
                invoices.setLong(1, FIRST_ID);
                invoices.setInt(2, count);
                invoices.setObject(3, lastDay);
                invoices.setInt(4, count);
                invoices.setInt(5, INVOICES_A_DAY);
                invoices.setString(6, owner.pib());
                invoices.executeUpdate();
                events.setString(1, owner.pib());
                events.executeUpdate();
            }
            statement.execute("vacuum analyze purchase_invoice, event");
            statement.execute("checkpoint");
        }
    }

    /** The id of one of the invoices. */
    static long invoiceId(int index) {
        return FIRST_ID + 1 + index;
    }
}
