package rs.tefter.retail.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import rs.tefter.platform.Sql;
import rs.tefter.retail.receipts.ReceiptSearch.Filter;

/** What a filter asks of the rows of receipts. What is asked of signed ones stands in the index of their time, words aside. */
final class Conditions {

    private static final String WORDS = " join receipt_words w on w.company_id = r.company_id and w.receipt_id = r.receipt_id";
    /** What is not signed is little, and has no words yet. */
    private static final String UNSIGNED = """
        (r.metadata ilike :text or exists (select from receipt_line p where p.company_id = r.company_id and p.receipt_id = r.receipt_id
            and p.part = 'sent' and (p.name ilike :text or p.gtin ilike :text)))""";

    private record Condition(String sql, String name, Object value) {}

    private final long companyId;
    private final State state;
    private final boolean byWords;
    private final List<Condition> all = new ArrayList<>();

    Conditions(long companyId, Filter filter) {
        this.companyId = companyId;
        this.state = filter.state().orElse(State.SIGNED);
        this.byWords = state == State.SIGNED && filter.text().isPresent();
        filter.from().ifPresent(from -> add("r.signed_at >= :from", "from", Sql.utc(from)));
        filter.to().ifPresent(to -> add("r.signed_at < :to", "to", Sql.utc(to)));
        filter.storeId().ifPresent(id -> add("r.store_id = :store", "store", id));
        filter.clientId().ifPresent(id -> add("r.client_id = :client", "client", id));
        filter.codes().ifPresent(this::addCodes);
        filter.buyerId().ifPresent(id -> add("r.buyer_id = :buyer", "buyer", id));
        filter.cashier().ifPresent(name -> add("r.cashier = :cashier", "cashier", name));
        filter.least().ifPresent(amount -> add("r.total >= :least", "least", amount));
        filter.most().ifPresent(amount -> add("r.total <= :most", "most", amount));
        filter.label().ifPresent(label -> add(":label = any(r.labels)", "label", label));
        filter.payment().ifPresent(way -> add("r.ways & :way <> 0", "way", Ways.bit(way)));
        filter.text().ifPresent(this::addText);
    }

    private void add(String sql, String name, Object value) {
        all.add(new Condition(sql, name, value));
    }

    private void addCodes(List<String> codes) {
        if (codes.size() == 1) {
            add("r.code = :code", "code", codes.getFirst());
        } else {
            add("r.code = any(:codes)", "codes", codes.toArray(String[]::new));
        }
    }

    private void addText(String text) {
        if (byWords) {
            add("w.words like :text", "text", SearchedWords.part(text));
        } else {
            add(UNSIGNED, "text", SearchedWords.containing(text));
        }
    }

    /** Whether words are searched, so that counting what is found means reading it. */
    boolean byWords() {
        return byWords;
    }

    /** From the first table to the last condition; receipts are called r. The state is no parameter, because indexes are of one state. */
    String sql() {
        return " from receipt r" + (byWords ? WORDS : "") + " where r.company_id = :company and r.state = '" + state.wireName() + "'"
            + all.stream().map(condition -> " and " + condition.sql).collect(Collectors.joining());
    }

    StatementSpec in(StatementSpec statement) {
        StatementSpec filled = statement.param("company", companyId);
        for (Condition condition : all) {
            filled = filled.param(condition.name, condition.value);
        }
        return filled;
    }
}
