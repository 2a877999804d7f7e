package rs.tefter.exchange;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** Puts away, once a day and in both mailboxes, what was sent a set number of days ago; harmless when run by several servers. */
public final class Archiving {

    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final String RUN = "archiving";
    private static final int MOST_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;
    private final int afterDays;

    /** @param afterDays 0 for never */
    Archiving(DataSource database, CompanyTransactions transactions, Time time, int afterDays) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
        this.afterDays = afterDays;
    }

    /** Does today's work, unless it is done. */
    public void runIfDue() {
        LocalDate today = time.today();
        if (afterDays == 0 || jdbc.sql("select exists (select from daily_run where name = ? and last_run_on >= ?)").params(RUN, today)
                .query(Boolean.class).single()) {
            return;
        }
        LocalDate lastDay = today.minusDays(afterDays);
        jdbc.sql("select company_id from company order by company_id").query(Long.class).list().forEach(company -> archive(company, lastDay));
        jdbc.sql("insert into daily_run values (?, ?) on conflict (name) do update set last_run_on = excluded.last_run_on")
            .params(RUN, today).update();
    }

    private void archive(long companyId, LocalDate lastDay) {
        int archived = archive("sales_invoice", companyId, lastDay) + archive("purchase_invoice", companyId, lastDay);
        if (archived > 0) {
            LOG.info("{} documents of company {} were put away", archived, companyId);
        }
    }

    /** A thousand a transaction, so that nobody waits long for the company's lock. */
    private int archive(String mailbox, long companyId, LocalDate lastDay) {
        int archived = 0;
        int last;
        do {
            last = transactions.run(companyId, () -> jdbc.sql("""
                    update %1$s set archived_at = :now, noted_at = :now where company_id = :company and sales_invoice_id in (
                        select sales_invoice_id from %1$s where company_id = :company and sent_on <= :lastDay and sent_at is not null
                          and archived_at is null limit :most)""".formatted(mailbox))
                .param("now", Sql.utc(time.instant())).param("company", companyId).param("lastDay", lastDay).param("most", MOST_AT_ONCE)
                .update());
            archived += last;
        } while (last == MOST_AT_ONCE);
        return archived;
    }
}
