package rs.tefter.sandbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.demo.DemoCompanies;
import rs.tefter.exchange.Courier;
import rs.tefter.pfr.Workbench;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Standstill;

/**
 * Brings a sandbox back to how it began: what was done in it is gone, for all companies at once, and what lets people and programs in stays.
 * Ids and the counters of the fiscal processor go on, so that nothing new is ever taken for something old.
 */
public final class Reset {

    /** What was done: documents and all that came of them, registers of goods and partners, mail, callbacks, logs, stored answers. */
    static final List<String> GOES = List.of("audit_entry", "callback_attempt", "callback_delivery", "catalogue", "category", "caught_mail",
        "cir_change", "cir_invoice", "cir_ticket", "cir_ticket_change", "contractor_invoice", "daily_closing", "daily_run", "document", "event",
        "exchange_rate", "invitation", "invoice_draft", "invoice_draft_file", "invoice_mail", "issued_einvoice", "issued_invoice", "issued_number",
        "issued_receipt", "ledger_attachment", "ledger_record", "mail", "month_tally", "notice", "password_link", "picture", "product",
        "purchase_invoice", "receipt", "receipt_delivery", "receipt_job", "receipt_line", "receipt_link", "receipt_payment", "receipt_tax",
        "receipt_words", "sale_unit", "sales_invoice", "sales_reference", "sandbox_pfr_receipt", "sandbox_switch", "sign_in_failure", "sold_line",
        "stored_answer", "tally", "transfer", "upload", "vat_deduction_entry", "vat_deduction_record", "vat_record", "vat_relation", "vat_value",
        "waiting_invoice");

    /** Companies, people and programs, their keys, sessions and settings, and what counts on. */
    static final List<String> STAYS = List.of("access_token", "account", "account_grant", "api_access", "api_key", "business_unit",
        "callback_endpoints", "callback_registration", "callback_secret", "company", "electronic_id_origin", "esir_key", "ledger", "ledger_id",
        "ledger_letterhead", "pfr_client", "receipt_printer", "refresh_token", "sandbox_pfr", "sandbox_pfr_certificate", "software", "store",
        "token_client", "web_session");

    private static final Logger LOG = LoggerFactory.getLogger(Reset.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** What is told to forget, beside the database. */
    public record Memory(Courier courier, Optional<Workbench> fiscalProcessor, SandboxClock clock, NightPause nightPause, Faults faults, CallLog log,
            CaughtCallbacks callbacks) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Standstill standstill;
    private final DemoCompanies companies;
    private final Memory memory;
    private final boolean sandbox;

    public Reset(DataSource database, Standstill standstill, DemoCompanies companies, Memory memory, boolean sandbox) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.standstill = standstill;
        this.companies = companies;
        this.memory = memory;
        this.sandbox = sandbox;
    }

    /** Whether a company's administrators may reset what is everybody's: those of the demo companies, which anybody may enter anyway. */
    public boolean isFor(long companyId) {
        return companies.ids().contains(companyId);
    }

    /** Resets the sandbox, all of it or nothing; NotFound outside a sandbox, SandboxBusy when others do not stop working for a moment. */
    public void run() {
        if (!sandbox) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "Only a sandbox can be reset").refusal();
        }
        if (!standstill.alone(LONGEST_WAIT, this::forgetAll)) {
            throw busy();
        }
        LOG.info("The sandbox was reset");
    }

    private void forgetAll() {
        emptyDatabase();
        memory.fiscalProcessor.ifPresent(Workbench::putRight);
        memory.clock.goBack();
        memory.nightPause.end();
        memory.faults.clear();
        memory.log.empty();
        memory.callbacks.empty();
        memory.courier.forget();
    }

    /**
     * Readers and other servers may hold tables. Whoever waits for one with others in hand makes others wait, and in the end for one another;
     * so all are taken at once, or none and anew, and first what one has to wait for.
     */
    private void emptyDatabase() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!emptied()) {
            if (System.nanoTime() > end) {
                throw busy();
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean emptied() {
        try {
            transactions.executeWithoutResult(_ -> begin());
            return true;
        } catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private static Refusal busy() {
        return Problem.of(Problem.Kind.LATER, "SandboxBusy", "Others are at work in the sandbox and do not stop; nothing was reset").refusal();
    }

    private void begin() {
        companies.ids().forEach(id -> jdbc.sql(CompanyTransactions.LOCK).param(id).query((_, _) -> id).single());
        memory.fiscalProcessor.ifPresent(Workbench::forgetReceipts);
        String tables = String.join(", ", GOES);
        jdbc.sql("lock table " + tables + " in access exclusive mode nowait").update();
        jdbc.sql("truncate table " + tables).update();
        memory.clock.bringSessionsBack();
        companies.restock();
    }
}
