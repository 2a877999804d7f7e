package rs.tefter.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.register.Ticket.Change;
import rs.tefter.register.Ticket.Status;
import rs.tefter.register.Ticket.Subject;

/** Keeps the tickets and their history. */
final class TicketStore {

    private static final String TICKETS = " from cir_ticket t join company c on c.company_id = t.company_id where ";
    private static final String PARTY = "(t.buyer_id = :company or t.seller_id = :company)";

    private final JdbcClient jdbc;
    private final Time time;

    TicketStore(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    long insert(CirInvoice entry, long companyId, Subject subject) {
        long id = jdbc.sql("""
                insert into cir_ticket (cir_invoice_id, buyer_id, seller_id, company_id, category, resource_type, data, amount,
                    user_comment, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning ticket_id""")
            .params(entry.id(), entry.buyerId(), entry.sellerId(), companyId, subject.category().wire(), subject.resourceType().wire(),
                subject.data().orElse(null), subject.amount().orElse(null), subject.userComment().orElse(null), Sql.utc(time.instant()))
            .query(Long.class).single();
        note(id, "Status", Optional.empty(), Optional.of(Status.ACTIVE.wire()), Optional.of(companyId));
        return id;
    }

    /** Closes a ticket that is active; false when it is not. */
    boolean close(long ticketId, Status status, Optional<String> comment) {
        int closed = jdbc.sql("update cir_ticket set status = ?, operator_comment = ?, closed_at = ? where ticket_id = ? and status = 'Active'")
            .params(status.wire(), comment.orElse(null), Sql.utc(time.instant()), ticketId).update();
        if (closed == 1) {
            note(ticketId, "Status", Optional.of(Status.ACTIVE.wire()), Optional.of(status.wire()), Optional.empty());
            comment.ifPresent(text -> note(ticketId, "OperatorComment", Optional.empty(), comment, Optional.empty()));
        }
        return closed == 1;
    }

    private void note(long ticketId, String property, Optional<String> from, Optional<String> to, Optional<Long> companyId) {
        jdbc.sql("insert into cir_ticket_change (ticket_id, property, old_value, new_value, company_id, changed_at) values (?, ?, ?, ?, ?, ?)")
            .params(ticketId, property, from.orElse(null), to.orElse(null), companyId.orElse(null), Sql.utc(time.instant())).update();
    }

    Optional<Ticket> find(long ticketId) {
        return withHistory(jdbc.sql(select("t.ticket_id = :id")).param("id", ticketId).query(TicketStore::ticket).list()).stream().findFirst();
    }

    List<Ticket> ofEntry(String cirInvoiceId, boolean activeOnly) {
        return withHistory(jdbc.sql(select("t.cir_invoice_id = :cir and (not :active or t.status = 'Active')") + " order by t.ticket_id")
            .param("cir", cirInvoiceId).param("active", activeOnly).query(TicketStore::ticket).list());
    }

    /** For those who keep the register: tickets after an id, eldest first. */
    List<Ticket> page(Optional<Status> status, long after, int limit) {
        return withHistory(jdbc.sql(select("t.ticket_id > :after and (cast(:status as text) is null or t.status = :status)")
                + " order by t.ticket_id limit :limit")
            .param("after", after).param("status", status.map(Status::wire).orElse(null)).param("limit", limit)
            .query(TicketStore::ticket).list());
    }

    int count(long companyId, TicketSearch search) {
        return restricted("select count(*)" + TICKETS + where(search), companyId, search).query(Integer.class).single();
    }

    List<Ticket> search(long companyId, TicketSearch search) {
        String order = Stream.concat(search.sorts().stream().map(sort -> sort.column().sql() + (sort.descending() ? " desc" : "")),
            Stream.of("t.ticket_id desc")).collect(Collectors.joining(", "));
        return withHistory(restricted(select(where(search)) + " order by " + order + " limit :limit offset :offset", companyId, search)
            .param("limit", search.pageSize()).param("offset", (long) search.pageIndex() * search.pageSize())
            .query(TicketStore::ticket).list());
    }

    private static String select(String where) {
        return "select t.*, coalesce(c.jbkjs, c.registration_number) as number, c.name" + TICKETS + where;
    }

    private static String where(TicketSearch search) {
        StringBuilder where = new StringBuilder(PARTY);
        for (int i = 0; i < search.restrictions().size(); i++) {
            where.append(" and ").append(search.restrictions().get(i).field().sql("values" + i));
        }
        return where.toString();
    }

    private JdbcClient.StatementSpec restricted(String sql, long companyId, TicketSearch search) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("company", companyId);
        for (int i = 0; i < search.restrictions().size(); i++) {
            statement = statement.param("values" + i, search.restrictions().get(i).values().toArray(String[]::new));
        }
        return statement;
    }

    private List<Ticket> withHistory(List<Ticket> tickets) {
        Map<Long, List<Change>> changes = tickets.isEmpty() ? Map.of() : changes(tickets);
        return tickets.stream()
            .map(ticket -> new Ticket(ticket.id(), ticket.cirInvoiceId(), ticket.opener(), ticket.subject(), ticket.status(),
                ticket.operatorComment(), ticket.createdAt(), ticket.closedAt(), changes.getOrDefault(ticket.id(), List.of())))
            .toList();
    }

    private Map<Long, List<Change>> changes(List<Ticket> tickets) {
        record Row(long ticketId, Change change) {}
        return jdbc.sql("""
                select h.*, c.name from cir_ticket_change h left join company c on c.company_id = h.company_id
                where ticket_id = any (:tickets) order by ticket_id, change_id""")
            .param("tickets", tickets.stream().map(Ticket::id).toArray(Long[]::new))
            .query((row, _) -> new Row(row.getLong("ticket_id"), new Change(row.getLong("change_id"), row.getString("property"),
                Sql.optionalText(row, "old_value"), Sql.optionalText(row, "new_value"), Sql.optionalText(row, "name"),
                Sql.instant(row, "changed_at"))))
            .list().stream().collect(Collectors.groupingBy(Row::ticketId, LinkedHashMap::new, Collectors.mapping(Row::change, Collectors.toList())));
    }

    private static Ticket ticket(ResultSet row, int index) throws SQLException {
        return new Ticket(row.getLong("ticket_id"), row.getString("cir_invoice_id"),
            new Ticket.Opener(row.getLong("company_id"), row.getString("number"), row.getString("name")),
            new Subject(Ticket.Category.read(row.getString("category")).orElseThrow(),
                Ticket.ResourceType.read(row.getString("resource_type")).orElseThrow(),
                Sql.optionalText(row, "data"), Optional.ofNullable(row.getBigDecimal("amount")), Sql.optionalText(row, "user_comment")),
            Status.read(row.getString("status")).orElseThrow(), Sql.optionalText(row, "operator_comment"), Sql.instant(row, "created_at"),
            Sql.optionalInstant(row, "closed_at"), List.of());
    }
}
