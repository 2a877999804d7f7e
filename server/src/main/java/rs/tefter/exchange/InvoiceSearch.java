package rs.tefter.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Origin;
import rs.tefter.platform.Sql;

/** Finds invoices in either mailbox of a company, newest first, page by page along the key. */
public final class InvoiceSearch {

    /** Whose mailbox of the company is searched. */
    public enum Side { SALES, PURCHASE }

    /**
     * What is sought; everything is optional but the side.
     *
     * @param before id of the last invoice of the page before
     */
    public record Query(Side side, Optional<String> number, Optional<String> numberLike, List<String> statuses, Optional<String> partnerPib,
                        Optional<LocalDate> sentFrom, Optional<LocalDate> sentTo, Optional<Long> before, int limit) {}

    /** An invoice as one side sees it. */
    public record Item(Side side, InvoiceIds ids, String number, DocumentType type,
            String status, String partnerPib, String partnerName, String currency,
                       BigDecimal total, Optional<Instant> sentAt, Instant modifiedAt, Optional<String> requestId) {

        /** The id on this side, which orders the pages. */
        public long id() {
            return side == Side.SALES ? ids.salesInvoiceId() : ids.purchaseInvoiceId();
        }
    }

    /**
     * One entry of an invoice's history.
     *
     * @param registerStatus the status of its entry in the central register, where the event is about that
     * @param origin         known where the company itself brought it about
     */
    public record Entry(long eventId, String status, Instant occurredAt, String actor, Optional<String> comment, Optional<String> stornoNumber,
                        Optional<String> registerStatus, Origin origin) {}

    private static final String SALES =
        "select i.*, i.sales_invoice_id as id from sales_invoice i where company_id = :company and status <> 'Deleted' ";
    private static final String PURCHASES =
        "select i.*, null as request_id, i.purchase_invoice_id as id from purchase_invoice i where company_id = :company ";
    private static final String SOUGHT = """
        and (cast(:number as text) is null or number = :number)
        and (cast(:like as text) is null or position(lower(:like) in lower(number)) > 0)
        and (:anyStatus or status in (:statuses))
        and (cast(:partner as text) is null or partner_pib = :partner)
        and (cast(:from as date) is null or sent_on >= :from) and (cast(:to as date) is null or sent_on <= :to)
        """;
    private static final String SALES_PAGE = SALES + SOUGHT + "and sales_invoice_id < :before order by sales_invoice_id desc limit :limit";
    private static final String PURCHASES_PAGE = PURCHASES + SOUGHT
        + "and purchase_invoice_id < :before order by purchase_invoice_id desc limit :limit";

    private final JdbcClient jdbc;

    InvoiceSearch(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public List<Item> search(long companyId, Query query) {
        return jdbc.sql(query.side == Side.SALES ? SALES_PAGE : PURCHASES_PAGE)
            .param("company", companyId)
            .param("number", query.number.orElse(null))
            .param("like", query.numberLike.orElse(null))
            .param("anyStatus", query.statuses.isEmpty())
            .param("statuses", query.statuses.isEmpty() ? List.of("") : query.statuses)
            .param("partner", query.partnerPib.orElse(null))
            .param("from", query.sentFrom.orElse(null))
            .param("to", query.sentTo.orElse(null))
            .param("before", query.before.orElse(Long.MAX_VALUE))
            .param("limit", query.limit)
            .query((row, _) -> item(row, query.side))
            .list();
    }

    /** The invoice by the id that both sides share, on whichever side the company has it; the seller's if it has both. */
    public Optional<Item> find(long companyId, UUID globUniqId) {
        return one(SALES, Side.SALES, companyId, globUniqId).or(() -> one(PURCHASES, Side.PURCHASE, companyId, globUniqId));
    }

    private Optional<Item> one(String select, Side side, long companyId, UUID globUniqId) {
        return jdbc.sql(select + "and glob_uniq_id = :glob")
            .param("company", companyId)
            .param("glob", globUniqId)
            .query((row, _) -> item(row, side))
            .optional();
    }

    /** Everything that happened to the invoice on this side, the oldest first. */
    public List<Entry> history(long companyId, Item item) {
        return history(companyId, item.side, item.id());
    }

    /** Every status the invoice with that id on that side has had, the oldest first. */
    public List<Entry> history(long companyId, Side side, long invoiceId) {
        return jdbc.sql("""
                select event_id, status, occurred_at, actor, comment, storno_number, cir_status, contract, person from event
                where company_id = ? and side = ? and invoice_id = ? order by event_id""")
            .params(companyId, side == Side.SALES ? "sales" : "purchase", invoiceId)
            .query((row, _) -> new Entry(row.getLong(1), row.getString(2),
                Sql.instant(row, "occurred_at"), row.getString(4), Sql.optionalText(row, "comment"), Sql.optionalText(row, "storno_number"),
                Sql.optionalText(row, "cir_status"), new Origin(Sql.optionalText(row, "contract"), Sql.optionalText(row, "person"))))
            .list();
    }

    private static Item item(ResultSet row, Side side) throws SQLException {
        return new Item(side, new InvoiceIds(row.getLong("sales_invoice_id"),
            row.getLong("purchase_invoice_id"), row.getObject("glob_uniq_id", UUID.class)),
            row.getString("number"), DocumentType.of(row.getInt("type_code")),
            row.getString("status"), row.getString("partner_pib"), row.getString("partner_name"),
            row.getString("currency"), row.getBigDecimal("payable_amount"), Sql.optionalInstant(row, "sent_at"), Sql.instant(row, "modified_at"),
            Sql.optionalText(row, "request_id"));
    }
}
