package rs.tefter.intermediary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.exchange.Units;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/**
 * Looks into the mailboxes of the exchange as the intermediary shows them.
 *
 * <p>A list is cut along the index of days and ids, and what is left is put into the order of the very moments: the newest of a day are
 * those with the highest ids, so a day's documents need not all be read to find its last.
 */
public final class Mailboxes {

    private static final int ROWS_AT_ONCE = 1000;
    /** Nothing tells the planner how common a status is: left alone it reads and sorts a whole mailbox for its last rows. */
    private static final String ALONG_THE_INDEX =
        "select set_config(name, 'off', true) from unnest(array['enable_sort', 'enable_seqscan', 'enable_bitmapscan']) name";
    private static final String SALES_TIME = "coalesce(sent_at, created_at)";
    private static final String SALES = """
        select i.*, sales_transport(status, withdrawn, taken_at) as transport, sales_process(status, imported_at is not null,
            paid_in_part_at is not null, paid_at is not null, archived_at is not null) as process
        from sales_invoice i where company_id = :company""";
    private static final String PURCHASES = """
        select i.*, purchase_transport(withdrawn, taken_at) as transport, purchase_process(status, imported_at is not null,
            paid_in_part_at is not null, paid_at is not null, archived_at is not null) as process
        from purchase_invoice i where company_id = :company""";

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate reading;
    private final ElectronicIds ids;

    Mailboxes(DataSource database, ElectronicIds ids) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        JdbcTemplate streams = new JdbcTemplate(database);
        streams.setFetchSize(ROWS_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(streams);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(database));
        this.reading.setReadOnly(true);
        this.ids = ids;
    }

    /** The document in that mailbox; with a unit, only if it concerns that unit. A deleted one is found in its sender's. */
    public Optional<Carried> find(Side side, long companyId, long electronicId, Optional<String> unit) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("company", companyId)
            .addValue("id", ids.salesInvoiceId(electronicId)).addValue("unit", unit.orElse(null));
        return jdbc.query((side == Side.OUTBOX ? SALES : PURCHASES) + " and sales_invoice_id = :id" + unitOf(side, unit), parameters,
            (row, _) -> carried(row, side)).stream().findFirst();
    }

    /** How many documents there are, whatever the limit. */
    public long count(MailboxQuery query) {
        String counted = query.side() == Side.OUTBOX ? "sales_invoice" : "purchase_invoice";
        return jdbc.queryForObject("select count(*) from " + counted + " i where company_id = :company" + sought(query), parameters(query), Long.class);
    }

    /** Hands the documents to the reader while they come, the newest first; with an id to begin before, by id. */
    public void read(MailboxQuery query, Consumer<Carried> reader) {
        reading.executeWithoutResult(_ -> {
            if (query.transport().isPresent() || query.process().isPresent()) {
                jdbc.query(ALONG_THE_INDEX, (row, _) -> row.getString(1));
            }
            streaming.query(page(query), parameters(query), row -> {
                reader.accept(carried(row, query.side()));
            });
        });
    }

    private static String page(MailboxQuery query) {
        String found = (query.side() == Side.OUTBOX ? SALES : PURCHASES) + sought(query);
        if (query.before().isPresent()) {
            return found + " order by sales_invoice_id desc limit :limit";
        }
        if (query.side() == Side.INBOX) {
            return "select * from (" + found + " order by sent_on desc, purchase_invoice_id desc limit :limit) page"
                + " order by sent_at desc, sales_invoice_id desc";
        }
        return "select * from ((" + found + " and sent_on is not null order by sent_on desc, sales_invoice_id desc limit :limit) union all ("
            + found + " and sent_on is null order by sales_invoice_id desc limit :limit)) page"
            + " order by " + SALES_TIME + " desc, sales_invoice_id desc limit :limit";
    }

    private static String sought(MailboxQuery query) {
        boolean outbox = query.side() == Side.OUTBOX;
        StringBuilder sought = new StringBuilder(unitOf(query.side(), query.unit()));
        if (outbox) {
            sought.append(" and status <> 'Deleted'");
        }
        query.transport().ifPresent(_ -> sought.append(outbox
            ? " and sales_transport(status, withdrawn, taken_at) = :transport" : " and purchase_transport(withdrawn, taken_at) = :transport"));
        query.process().ifPresent(_ -> sought.append(" and ").append(outbox ? "sales" : "purchase").append("""
            _process(status, imported_at is not null, paid_in_part_at is not null, paid_at is not null, archived_at is not null) = :process""")
            .append(outbox ? " and not (unsealed and status = 'Sending')" : ""));
        query.number().ifPresent(_ -> sought.append(" and number = :number"));
        query.year().ifPresent(_ -> sought.append(" and ").append(outbox ? SALES_TIME : "sent_at").append(" between :yearFrom and :yearTo"));
        query.before().ifPresent(_ -> sought.append(" and sales_invoice_id < :before"));
        appendTimes(query, outbox ? SALES_TIME : "sent_at", sought);
        return sought.toString();
    }

    private static void appendTimes(MailboxQuery query, String sent, StringBuilder sought) {
        String time = query.byUpdate() ? "greatest(modified_at, noted_at)" : sent;
        query.from().ifPresent(_ -> sought.append(" and ").append(time).append(" >= :from"));
        query.to().ifPresent(_ -> sought.append(" and ").append(time).append(" <= :to"));
        if (!query.byUpdate()) {
            query.from().ifPresent(_ -> sought.append(" and (sent_on >= :fromDay or sent_on is null)"));
            query.to().ifPresent(_ -> sought.append(" and (sent_on <= :toDay or sent_on is null)"));
        }
    }

    private static String unitOf(Side side, Optional<String> unit) {
        return unit.map(_ -> side == Side.OUTBOX ? " and seller_unit = :unit" : " and buyer_unit = :unit").orElse("");
    }

    private MapSqlParameterSource parameters(MailboxQuery query) {
        return new MapSqlParameterSource("company", query.companyId())
            .addValue("unit", query.unit().orElse(null))
            .addValue("transport", query.transport().orElse(null))
            .addValue("process", query.process().orElse(null))
            .addValue("number", query.number().orElse(null))
            .addValue("yearFrom", query.year().map(year -> Sql.utc(Time.startOf(LocalDate.of(year, 1, 1)))).orElse(null))
            .addValue("yearTo", query.year().map(year -> Sql.utc(Time.startOf(LocalDate.of(year + 1, 1, 1)).minusNanos(1000))).orElse(null))
            .addValue("from", query.from().map(Sql::utc).orElse(null))
            .addValue("to", query.to().map(Sql::utc).orElse(null))
            .addValue("fromDay", query.from().map(Time::dayOf).orElse(null))
            .addValue("toDay", query.to().map(Time::dayOf).orElse(null))
            .addValue("before", query.before().map(ids::salesInvoiceId).orElse(null))
            .addValue("limit", query.limit());
    }

    private Carried carried(ResultSet row, Side side) throws SQLException {
        long salesInvoiceId = row.getLong("sales_invoice_id");
        return new Carried(side, ids.of(salesInvoiceId), salesInvoiceId, row.getLong("purchase_invoice_id"), row.getString("number"),
            row.getInt("type_code"), TransportStatus.of(row.getInt("transport")), ProcessStatus.read(row.getInt("process")).orElseThrow(),
            row.getString("partner_pib"), row.getString("partner_name"), new Units(row.getString("seller_unit"), row.getString("buyer_unit")),
            row.getObject("issue_date", LocalDate.class), Sql.instant(row, "created_at"),
            Sql.optionalInstant(row, "noted_at").filter(Sql.instant(row, "modified_at")::isBefore).orElse(Sql.instant(row, "modified_at")),
            Sql.optionalInstant(row, "sent_at"), Sql.optionalInstant(row, "taken_at"), row.getObject("imported_at") != null,
            row.getObject("archived_at") != null, side == Side.OUTBOX && row.getBoolean("unsealed") && row.getString("status").equals("Sending"),
            Sql.optionalText(row, "comment"), row.getString("storno_comment"));
    }
}
