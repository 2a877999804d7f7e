package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Stretch;

/** Finds receipts of a company, a page at a time. */
public final class ReceiptSearch {

    /** The order of a page. */
    public enum Sort {
        TIME("sdcDateTime", "r.signed_at, r.receipt_id"), TIME_DOWN("-sdcDateTime", "r.signed_at desc, r.receipt_id desc"),
        TOTAL("totalAmount", "r.total, r.receipt_id"), TOTAL_DOWN("-totalAmount", "r.total desc, r.receipt_id desc");

        private final String wireName;
        private final String sql;

        Sort(String wireName, String sql) {
            this.wireName = wireName;
            this.sql = sql;
        }

        public String wireName() {
            return wireName;
        }

        private String reversed() {
            return switch (this) {
                case TIME -> TIME_DOWN.sql;
                case TIME_DOWN -> TIME.sql;
                case TOTAL -> TOTAL_DOWN.sql;
                case TOTAL_DOWN -> TOTAL.sql;
            };
        }
    }

    /**
     * What receipts must be to be found; what is empty does not matter.
     *
     * @param from the first moment of signing, included
     * @param to the last, excluded
     * @param codes such as ПП
     * @param state signed where nothing is said
     * @param text part of a number, a name or a GTIN of goods, or the caller's own metadata, in either script and case
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

    /** @param total of all pages; where words are searched, {@value #MOST_COUNTED} at most */
    public record Found(long total, List<Receipt> receipts) {}

    /** What is searched in words is counted so far and no further: for a common word, counting means reading everything. */
    public static final long MOST_COUNTED = 10_000;
    /** What is seldom and what is common want different plans, and the planner knows which is which only when it sees the value. */
    private static final String PLANNED_ANEW = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final JdbcClient jdbc;
    private final ReceiptTable receipts;
    private final TransactionTemplate reading;

    public ReceiptSearch(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.receipts = new ReceiptTable(database);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(database));
        this.reading.setReadOnly(true);
    }

    public Found find(long companyId, Filter filter, Page page) {
        return planned(() -> {
            Conditions conditions = new Conditions(companyId, filter);
            long total = count(conditions);
            return new Found(total, whole(companyId, ids(conditions, page, total)));
        });
    }

    private long count(Conditions conditions) {
        String sql = conditions.byWords() ? "select count(*) from (select" + conditions.sql() + " limit " + MOST_COUNTED + ") as found"
            : "select count(*)" + conditions.sql();
        return conditions.in(jdbc.sql(sql)).query(Long.class).single();
    }

    /** What is found by words is counted up to a limit only, so that its end is not known. */
    private List<UUID> ids(Conditions conditions, Page page, long total) {
        long skipped = (page.number - 1L) * page.size;
        Stretch stretch = conditions.byWords() ? Stretch.fromTheStart(skipped, page.size) : Stretch.of(total, skipped, page.size);
        String sql = "select r.receipt_id" + conditions.sql() + " order by " + (stretch.fromTheEnd() ? page.sort.reversed() : page.sort.sql)
            + " limit :size offset :skipped";
        return stretch.inOrder(conditions.in(jdbc.sql(sql)).param("size", stretch.size()).param("skipped", stretch.skipped())
            .query(UUID.class).list());
    }

    /** The newest signed receipts that fit, before the place given. */
    public List<Receipt> newest(long companyId, Filter filter, Optional<Place> before, int most) {
        return planned(() -> whole(companyId, newestIds(new Conditions(companyId, filter), before, most)));
    }

    /** The same as {@link #newest}, as a list shows them. */
    public List<Listed> list(long companyId, Filter filter, Optional<Place> before, int most) {
        return planned(() -> {
            List<UUID> ids = newestIds(new Conditions(companyId, filter), before, most);
            return inOrder(ids, receipts.listed(companyId, ids), Listed::id);
        });
    }

    private List<UUID> newestIds(Conditions conditions, Optional<Place> before, int most) {
        StatementSpec statement = conditions.in(jdbc.sql("select r.receipt_id" + conditions.sql()
            + before.map(_ -> " and (r.signed_at, r.receipt_id) < (:signedAt, :id)").orElse("")
            + " order by " + Sort.TIME_DOWN.sql + " limit :rows")).param("rows", most);
        before.ifPresent(place -> statement.param("signedAt", Sql.utc(place.signedAt)).param("id", place.id));
        return statement.query(UUID.class).list();
    }

    private List<Receipt> whole(long companyId, List<UUID> ids) {
        return inOrder(ids, receipts.all(companyId, ids), Receipt::id);
    }

    private static <T> List<T> inOrder(List<UUID> ids, List<T> found, Function<T, UUID> id) {
        Map<UUID, T> byId = found.stream().collect(Collectors.toMap(id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    private <T> T planned(Supplier<T> search) {
        return reading.execute(_ -> {
            jdbc.sql(PLANNED_ANEW).query(String.class).single();
            return search.get();
        });
    }
}
