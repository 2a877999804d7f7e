package rs.tefter.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Copies of one receipt, straight in the tables: over a year and all cash registers of the company, one busy day, twelve cashiers, three articles of
 * 500 kinds. What is seldom, one in 20,000: a cashier, a voucher, an article. One in ten has metadata, one in twenty a buyer.
 */
final class ReceiptCopies {

    static final String SELDOM_CASHIER = "Zamena";
    static final String SELDOM_ARTICLE = "Свећа воштана";

    private static final String PLAN = """
        create temp table copy as
        select n, at, uuidv7(at - clock_timestamp()) as receipt_id, uuidv7(at - clock_timestamp()) as job_id,
            (select array_agg(client_id order by created_at) from pfr_client where company_id = original.company_id)[1 + n % 3] as client_id,
            case when n % 50 = 0 then 'ПР' when n % 100 = 1 then 'АП' when n % 10000 = 7 then 'РП' else 'ПП' end as code,
            case when n % 20000 = 11 then 'Zamena' else 'Kasir ' || n % 12 end as cashier,
            case when n % 20000 = 13 then 5 when n % 10 < 6 then 1 else 2 end as way,
            100 + n * 7919 % 999000 / 100.0 as total, n > ? as busy, original.receipt_id as original_id
        from receipt original, (select row_number() over (order by at) + 1 as n, at
            from (select date_trunc('day', now()) + interval '6 hours' + i * 7919 % 50000 * interval '1 second'
                    - case when i <= ? then 1 else 2 + i % 364 end * interval '1 day' as at
                from generate_series(cast(1 as bigint), ?) i) as spread) as numbered
        where original.receipt_id = ?""";
    private static final String ORDERS = """
        insert into receipt_job
        select company_id, c.job_id, act, null, content_hash, wishes, answer, c.at
        from copy c, receipt_job where receipt_job.job_id = (select job_id from receipt where receipt_id = c.original_id limit 1) order by n""";
    /** The picture of a QR code is most of an answer: those of the busy day alone have it, so that a million are made in minutes. */
    private static final String RECEIPTS = """
        insert into receipt
        with original as materialized (select *, convert_to(regexp_replace(convert_from(result, 'UTF8'),
            '"verificationQRCode":"[^"]*"', '"verificationQRCode":""'), 'UTF8') as short
            from receipt where receipt_id = (select original_id from copy limit 1))
        select company_id, c.receipt_id, c.job_id, step, store_id, c.client_id, state, c.code, replace(cast(c.job_id as text), '-', ''), request,
            c.at - interval '100 ms', c.at - interval '90 ms', null, null, '{}', null, c.receipt_id, null, null, null, false, handed_out,
            unknown_amount, null, c.cashier, case when n % 20 = 0 then '10:' || 100000000 + n % 3000 end, null, c.total, 0, null, texts,
            case when n % 10 = 0 then '{"order":"W-' || n || '"}' end, true, case when busy then result else short end,
            signed_by || '-' || signed_by || '-' || n, signed_by, n, c.at, 1 << way, labels
        from copy c, original order by n""";
    private static final String LINES = """
        insert into receipt_line
        select l.company_id, c.receipt_id, part, place, sku, case when place = 0 then cast(8600000000000 + n % 500 as text) end,
            case when n % 20000 = 5 and place = 2 then 'Свећа воштана' else name || ' ' || (n * 31 + place) % 500 end,
            label, quantity, unit_price, l.total, discount, refunded
        from copy c join receipt_line l on l.receipt_id = c.original_id order by n, place""";
    private static final String PAYMENTS = """
        insert into receipt_payment
        select p.company_id, c.receipt_id, c.way, c.total from copy c join receipt_payment p on p.receipt_id = c.original_id order by n""";
    private static final String TAXES = """
        insert into receipt_tax
        select t.company_id, c.receipt_id, place, t.label, category, kind, rate, amount
        from copy c join receipt_tax t on t.receipt_id = c.original_id order by n, place""";

    /** As the server would fold them. */
    private static final String WORDS = """
        insert into receipt_words
        select w.company_id, c.receipt_id, concat_ws(E'\\n', regexp_replace(line[1], '[0-9]+$', cast(n as text)), line[2] || ' ' || n * 31 % 500,
            8600000000000 + n % 500, line[3] || ' ' || (n * 31 + 1) % 500,
            case when n % 20000 = 5 then 'sveca vostana' else line[4] || ' ' || (n * 31 + 2) % 500 end,
            case when n % 10 = 0 then '{"order":"w-' || n || '"}' end)
        from copy c join (select company_id, receipt_id, string_to_array(words, E'\\n') as line from receipt_words) w on w.receipt_id = c.original_id
        order by n""";

    private ReceiptCopies() {}

    /** Makes so many, of which some lie on the day before today. */
    static void make(RunningServer server, UUID original, int count, int ofYesterday) throws IOException, SQLException {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            // Without the checks of foreign keys, which would take longer than the rows.
            statement.execute("set session_replication_role = replica");
            try (PreparedStatement plan = connection.prepareStatement(PLAN)) {
                plan.setInt(1, count - ofYesterday + 1);
                plan.setInt(2, ofYesterday);
                plan.setInt(3, count);
                plan.setObject(4, original);
                plan.executeUpdate();
            }
            for (String rows : List.of(ORDERS, RECEIPTS, LINES, PAYMENTS, TAXES, WORDS)) {
                statement.execute(rows);
            }
            statement.execute("vacuum analyze receipt, receipt_job, receipt_line, receipt_payment, receipt_tax, receipt_words");
            statement.execute("checkpoint");
        }
    }
}
