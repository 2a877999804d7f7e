package rs.tefter.notify;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.platform.CompanyTransactions;

/** Transactions, alone or in turn with those that write the company's events. */
final class Transactions {

    private final JdbcClient jdbc;
    private final TransactionTemplate template;

    Transactions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.template = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    <T> T run(Supplier<T> act) {
        return template.execute(_ -> act.get());
    }

    /** Under the company's lock: no event of the company is committed between the act's first look and its commit. */
    <T> T inTurn(long companyId, Supplier<T> act) {
        return template.execute(_ -> {
            jdbc.sql(CompanyTransactions.LOCK).param(companyId).query((_, _) -> companyId).single();
            return act.get();
        });
    }

    void doInTurn(long companyId, Runnable act) {
        inTurn(companyId, () -> {
            act.run();
            return true;
        });
    }
}
