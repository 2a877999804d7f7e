package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.PurchaseStore.Silent;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.SefSettings.DeadlineResult;
import rs.tefter.platform.Time;

/**
 * What becomes of invoices on which the buyer is silent: once a day, caught up after downtime, harmless when repeated or
 * run by several servers. Day 1 is the day after sending; a deadline of 15 days acts at the start of day 16.
 */
public final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final String RUN = "deadlines";
    private static final int LONGEST_LOOK_BACK_DAYS = 400;
    private static final String REJECTED = "Automatically rejected: no statement within the deadline";

    private final JdbcClient jdbc;
    private final PurchaseStore purchases;
    private final PurchaseInvoices invoices;
    private final SefSettings.Deadlines settings;
    private final Time time;

    Deadlines(DataSource database, PurchaseStore purchases, PurchaseInvoices invoices, SefSettings.Deadlines settings, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.purchases = purchases;
        this.invoices = invoices;
        this.settings = settings;
        this.time = time;
    }

    /** Runs today's job if its hour has come and no server has finished it yet. */
    public void runIfDue() {
        LocalDate today = time.today();
        if (settings.enabled() && !time.now().toLocalTime().isBefore(settings.runAt()) && !finishedOn(today)) {
            run(today);
            jdbc.sql("insert into daily_run values (?, ?) on conflict (name) do update set last_run_on = excluded.last_run_on")
                .params(RUN, today).update();
        }
    }

    /** The last day on which the buyer of an invoice sent that day can decide; empty when silence decides nothing. */
    public Optional<LocalDate> lastDay(boolean publicReceiver, LocalDate sentOn) {
        int days = publicReceiver ? settings.publicDays() : settings.privateDays() + settings.privateExtraDays();
        return settings.enabled() ? Optional.of(sentOn.plusDays(days)) : Optional.empty();
    }

    /** Whether a silent buyer's invoice counts as approved after that day, and not as rejected. */
    public boolean silenceApproves(boolean publicReceiver) {
        return (publicReceiver ? settings.publicResult() : settings.privateResult()) == DeadlineResult.APPROVED;
    }

    private boolean finishedOn(LocalDate today) {
        return jdbc.sql("select exists (select from daily_run where name = ? and last_run_on >= ?)").params(RUN, today).query(Boolean.class).single();
    }

    private void run(LocalDate today) {
        each(silence(true), silent(true, today, settings.publicDays()));
        List<Silent> buyers = silent(false, today, settings.privateDays());
        LocalDate remindedBy = today.minusDays(settings.privateExtraDays());
        each(silence(false), buyers.stream()
            .filter(one -> one.status() == PurchaseStatus.RE_NOTIFIED && !Time.dayOf(one.since()).isAfter(remindedBy)).toList());
        each(PurchaseAct.REMIND, buyers.stream().filter(one -> one.status() != PurchaseStatus.RE_NOTIFIED).toList());
    }

    private PurchaseAct silence(boolean publicReceiver) {
        return silenceApproves(publicReceiver) ? PurchaseAct.ACCEPT_BY_DEADLINE : PurchaseAct.REJECT_BY_DEADLINE;
    }

    private List<Silent> silent(boolean publicReceivers, LocalDate today, int days) {
        LocalDate lastDay = today.minusDays(days + 1L);
        return purchases.silent(publicReceivers, lastDay.minusDays(LONGEST_LOOK_BACK_DAYS), lastDay);
    }

    private void each(PurchaseAct act, List<Silent> silent) {
        Optional<String> comment = act == PurchaseAct.REJECT_BY_DEADLINE ? Optional.of(REJECTED) : Optional.empty();
        silent.forEach(one -> invoices.act(one.companyId(), one.purchaseInvoiceId(), act, comment));
        if (!silent.isEmpty()) {
            LOG.info("Deadline job: {} for {} invoices", act, silent.size());
        }
    }
}
