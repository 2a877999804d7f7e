package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Sql;

/** Finds receipts of a company, a page at a time. */
public final class ReceiptSearch {

    /** The order of a page. */
    public enum Sort {
        TIME("sdcDateTime", "signed_at, receipt_id"), TIME_DOWN("-sdcDateTime", "signed_at desc, receipt_id desc"),
        TOTAL("totalAmount", "total, receipt_id"), TOTAL_DOWN("-totalAmount", "total desc, receipt_id desc");

        private final String wireName;
        private final String sql;

        Sort(String wireName, String sql) {
            this.wireName = wireName;
            this.sql = sql;
        }

        public String wireName() {
            return wireName;
        }
    }

    /**
     * What receipts must be to be found; what is empty does not matter.
     *
     * @param from the first moment of signing, included
     * @param to the last, excluded
     * @param codes such as ПП
     * @param state signed where nothing is said
     * @param text part of a number, a name or a GTIN of goods, or the caller's own metadata
     */
    public record Filter(Optional<Instant> from, Optional<Instant> to, Optional<UUID> storeId, Optional<UUID> clientId, Optional<List<String>> codes,
            Optional<State> state, Optional<String> buyerId, Optional<String> cashier, Optional<BigDecimal> least, Optional<BigDecimal> most,
            Optional<String> label, Optional<PaymentType> payment, Optional<String> text) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

        /** All of one client. */
        public static Filter ofClient(UUID id) {
            return new Filter(ALL.from, ALL.to, ALL.storeId, Optional.of(id), ALL.codes, ALL.state, ALL.buyerId, ALL.cashier, ALL.least, ALL.most,
                ALL.label, ALL.payment, ALL.text);
        }
    }

    /** Where a receipt stands among the others by its signature. */
    public record Place(Instant signedAt, UUID id) {}

    /** @param number from 1 */
    public record Page(int number, int size, Sort sort) {}

    /** @param total of all pages */
    public record Found(long total, List<Receipt> receipts) {}

    private record Condition(String sql, String name, Object value) {}

    private final JdbcClient jdbc;
    private final ReceiptTable receipts;

    public ReceiptSearch(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.receipts = new ReceiptTable(database);
    }

    public Found find(long companyId, Filter filter, Page page) {
        List<Condition> conditions = conditions(filter);
        String where = " from receipt r where r.company_id = :company"
            + conditions.stream().map(condition -> " and " + condition.sql).collect(Collectors.joining());
        long total = with(jdbc.sql("select count(*)" + where), companyId, conditions).query(Long.class).single();
        String onePage = "select receipt_id" + where + " order by " + page.sort.sql + " limit :size offset :skipped";
        List<UUID> ids = with(jdbc.sql(onePage), companyId, conditions)
            .param("size", page.size).param("skipped", (page.number - 1L) * page.size).query(UUID.class).list();
        return new Found(total, inOrder(companyId, ids));
    }

    /** The newest signed receipts that fit, before the place given. */
    public List<Receipt> newest(long companyId, Filter filter, Optional<Place> before, int most) {
        List<Condition> conditions = conditions(filter);
        String sql = "select receipt_id from receipt r where r.company_id = :company and r.state = 'signed'"
            + conditions.stream().map(condition -> " and " + condition.sql).collect(Collectors.joining())
            + before.map(_ -> " and (r.signed_at, r.receipt_id) < (:signedAt, :id)").orElse("")
            + " order by r.signed_at desc, r.receipt_id desc limit :most";
        JdbcClient.StatementSpec statement = with(jdbc.sql(sql), companyId, conditions).param("most", most);
        before.ifPresent(place -> statement.param("signedAt", Sql.utc(place.signedAt)).param("id", place.id));
        return inOrder(companyId, statement.query(UUID.class).list());
    }

    private List<Receipt> inOrder(long companyId, List<UUID> ids) {
        Map<UUID, Receipt> found = ids.isEmpty() ? Map.of()
            : receipts.all(companyId, ids).stream().collect(Collectors.toMap(Receipt::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, long companyId, List<Condition> conditions) {
        JdbcClient.StatementSpec filled = statement.param("company", companyId);
        for (Condition condition : conditions) {
            filled = filled.param(condition.name, condition.value);
        }
        return filled;
    }

    private static List<Condition> conditions(Filter filter) {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition("r.state = :state", "state", filter.state.orElse(State.SIGNED).wireName()));
        filter.from.ifPresent(from -> all.add(new Condition("r.signed_at >= :from", "from", Sql.utc(from))));
        filter.to.ifPresent(to -> all.add(new Condition("r.signed_at < :to", "to", Sql.utc(to))));
        filter.storeId.ifPresent(id -> all.add(new Condition("r.store_id = :store", "store", id)));
        filter.clientId.ifPresent(id -> all.add(new Condition("r.client_id = :client", "client", id)));
        filter.codes.ifPresent(codes -> all.add(codes.size() == 1 ? new Condition("r.code = :code", "code", codes.getFirst())
            : new Condition("r.code = any(:codes)", "codes", codes.toArray(String[]::new))));
        filter.buyerId.ifPresent(id -> all.add(new Condition("r.buyer_id = :buyer", "buyer", id)));
        filter.cashier.ifPresent(name -> all.add(new Condition("r.cashier = :cashier", "cashier", name)));
        filter.least.ifPresent(amount -> all.add(new Condition("r.total >= :least", "least", amount)));
        filter.most.ifPresent(amount -> all.add(new Condition("r.total <= :most", "most", amount)));
        filter.label.ifPresent(label -> all.add(new Condition(part("receipt_line", "part = 'sent' and p.label = :label"), "label", label)));
        filter.payment.ifPresent(way -> all.add(new Condition(part("receipt_payment", "way = :way and p.amount > 0"), "way", way.number())));
        filter.text.ifPresent(text -> all.add(new Condition("(r.invoice_number ilike :text or r.metadata ilike :text or "
            + part("receipt_line", "part = 'sent' and (p.name ilike :text or p.gtin ilike :text)") + ")", "text", "%" + escaped(text) + "%")));
        return all;
    }

    private static String part(String table, String condition) {
        return "exists (select 1 from " + table + " p where p.company_id = r.company_id and p.receipt_id = r.receipt_id and p." + condition + ")";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
