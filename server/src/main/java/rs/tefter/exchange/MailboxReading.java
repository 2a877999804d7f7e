package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Mailboxes.Page;

/**
 * One reading of a mailbox: by the index that fits what is wanted.
 *
 * @param only  PIBs of the partners asked for
 * @param named PIBs of the partners that the text names
 */
record MailboxReading(JdbcClient jdbc, long companyId, Side side, MailboxFilter filter, Optional<List<String>> only, List<String> named,
                      int mostRead) {

    /** Where a page ends that is not full. */
    private record End(long id, LocalDate issuedOn) {}

    /** More partners than these are not read one by one. */
    private static final int FEW_PARTNERS = 50;
    private static final int MOST_UNDER_A_NUMBER = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final List<Long> NONE = List.of(0L);

    Page page(Optional<Long> before, int limit) {
        List<ListedInvoice> exact = filter.text().map(this::underNumber).orElse(List.of());
        List<Long> told = exact.isEmpty() ? NONE : exact.stream().map(ListedInvoice::id).toList();
        List<ListedInvoice> found = list(wanted(rows(before), filter.text(), told).param("limit", limit + 1));
        List<ListedInvoice> first = before.isEmpty() ? exact : List.of();
        if (found.size() > limit) {
            List<ListedInvoice> items = found.subList(0, limit);
            return new Page(first, items, Optional.of(items.getLast().id()), Optional.empty());
        }
        Optional<End> end = fewPartners() ? Optional.empty() : end(before);
        return new Page(first, found, end.map(End::id), end.map(End::issuedOn).filter(_ -> !filter.due().isBounded()));
    }

    private boolean fewPartners() {
        return only.filter(pibs -> pibs.size() <= FEW_PARTNERS).isPresent();
    }

    private StatementSpec rows(Optional<Long> before) {
        MailboxSql sql = MailboxSql.of(side);
        if (fewPartners()) {
            return from(sql.ofPartners(), before).param("pibs", String.join(" ", only.orElseThrow()));
        }
        return inOrder(sql.byDue(), sql.byDay(), sql.newest(), before);
    }

    private Optional<End> end(Optional<Long> before) {
        MailboxSql sql = MailboxSql.of(side);
        return inOrder(sql.byDueEnd(), sql.byDayEnd(), sql.newestEnd(), before)
            .query((row, _) -> new End(row.getLong(1), row.getObject(2, LocalDate.class))).optional();
    }

    /** In the order of the days that are asked for, the newest first where none are. */
    private StatementSpec inOrder(String byDue, String byDay, String newest, Optional<Long> before) {
        StatementSpec statement = filter.due().isBounded() ? days(from(byDue, before), before, "due_date", filter.due())
            : filter.sent().isBounded() ? days(from(byDay, before), before, "sent_on", filter.sent()) : from(newest, before);
        return statement.param("mostRead", mostRead);
    }

    private StatementSpec from(String sql, Optional<Long> before) {
        return jdbc.sql(sql).param("company", companyId).param("before", before.orElse(Long.MAX_VALUE));
    }

    /** The page before ended within the day of its last invoice. */
    private StatementSpec days(StatementSpec statement, Optional<Long> before, String day, MailboxFilter.Span span) {
        String ofLast = "select %1$s from %2$s_invoice where company_id = ? and %2$s_invoice_id = ?".formatted(day,
            side == Side.SALES ? "sales" : "purchase");
        LocalDate last = before.flatMap(id -> jdbc.sql(ofLast).params(companyId, id).query(LocalDate.class).optional())
            .or(span::to).orElse(LAST_DAY);
        return statement.param("firstDay", span.from().orElse(FIRST_DAY)).param("lastDay", last);
    }

    private List<ListedInvoice> underNumber(String number) {
        StatementSpec numbered = jdbc.sql(MailboxSql.of(side).underNumber()).param("company", companyId).param("number", number);
        return list(wanted(numbered, Optional.empty(), NONE).param("limit", MOST_UNDER_A_NUMBER));
    }

    private StatementSpec wanted(StatementSpec statement, Optional<String> text, List<Long> told) {
        return statement.param("anyStatus", filter.statuses().isEmpty()).param("statuses", orNone(filter.statuses()))
            .param("anyPartner", only.isEmpty()).param("partners", orNone(only.orElse(List.of())))
            .param("text", text.orElse(null)).param("named", orNone(named)).param("amount", filter.amount().orElse(null))
            .param("atLeast", filter.atLeast().orElse(null)).param("atMost", filter.atMost().orElse(null))
            .param("from", filter.sent().from().orElse(null)).param("to", filter.sent().to().orElse(null))
            .param("dueFrom", filter.due().from().orElse(null)).param("dueTo", filter.due().to().orElse(null))
            .param("unpaid", filter.unpaid()).param("told", told);
    }

    private static List<String> orNone(List<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }

    private List<ListedInvoice> list(StatementSpec statement) {
        return statement.query((row, _) -> Rows.listed(row, side)).list();
    }
}
