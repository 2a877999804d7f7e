package rs.tefter.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs acts on one company's data, one after another, over all servers: every transaction first takes the company's lock.
 *
 * <p>So a check made inside an act still holds at its commit, and the company's events get their ids in the order in which they are committed.
 */
public final class CompanyTransactions {

    /** The statement that takes the lock; it is released by the end of the transaction. */
    public static final String LOCK = "select pg_advisory_xact_lock(?)";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Duration longestWait;
    private final LongConsumer committed;

    /** @param committed told the company after each commit, to wake those who wait for its events */
    public CompanyTransactions(DataSource database, Duration longestWait, LongConsumer committed) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.longestWait = longestWait;
        this.committed = committed;
    }

    /** The act's result after its commit; nothing has changed when it throws. Waits at most the set time for another act on the company. */
    public <T> T run(long companyId, Supplier<T> act) {
        T result = transactions.execute(_ -> {
            lock(companyId);
            return act.get();
        });
        committed.accept(companyId);
        return result;
    }

    private void lock(long companyId) {
        try {
            jdbc.sql("select set_config('lock_timeout', ?, true)").param(longestWait.toMillis() + "ms").query((row, _) -> row.getString(1)).single();
            jdbc.sql(LOCK).param(companyId).query((_, _) -> companyId).single();
        } catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw Problem.of(Problem.Kind.LATER, "RequestInProgress",
                    "Another request of this company is still being worked on; repeat with the same requestId").refusal();
            }
            throw failure;
        }
    }
}
