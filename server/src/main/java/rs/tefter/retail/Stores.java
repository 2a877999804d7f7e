package rs.tefter.retail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Time;
import rs.tefter.retail.rules.Rule;

/** The places of sale of companies. A deleted one is hidden, because its receipts stay. */
public final class Stores {

    private final StoreTable table;
    private final CompanyTransactions transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    public Stores(DataSource database, CompanyTransactions transactions, Time time, Supplier<UUID> ids) {
        this.table = new StoreTable(database);
        this.transactions = transactions;
        this.time = time;
        this.ids = ids;
    }

    /** All stores of the company, oldest first. */
    public List<Store> all(long companyId) {
        return table.all(companyId);
    }

    public Optional<Store> find(long companyId, UUID id) {
        return table.find(companyId, id);
    }

    public Store add(long companyId, Store.Details details) {
        Store store = new Store(ids.get(), details);
        transactions.run(companyId, () -> {
            table.insert(companyId, store, time.instant());
            return true;
        });
        return store;
    }

    /** The changed store; a refusal when there is none of that id. */
    public Store change(long companyId, UUID id, UnaryOperator<Store.Details> change) {
        return transactions.run(companyId, () -> {
            Store changed = new Store(id, change.apply(found(companyId, id).details()));
            table.update(companyId, changed);
            return changed;
        });
    }

    /** Hides the store and its clients; a refusal when there is none of that id, or the outcome of one of its receipts is not known yet. */
    public void delete(long companyId, UUID id) {
        transactions.run(companyId, () -> {
            found(companyId, id);
            if (table.hasOpenReceipts(companyId, id)) {
                throw Rule.PENDING.broken("The outcome of a receipt of this store is not known yet");
            }
            table.delete(companyId, id, time.instant());
            return true;
        });
    }

    private Store found(long companyId, UUID id) {
        return table.find(companyId, id).orElseThrow(Stores::unknown);
    }

    /** The refusal of an id that no store has. */
    public static Refusal unknown() {
        return Problem.unknown("NotFound", "id", "Store not found").refusal();
    }
}
