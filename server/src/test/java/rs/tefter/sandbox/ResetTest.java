package rs.tefter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Standstill;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;

/** After a reset the sandbox is as it began, whole, and whoever was in is still in. */
class ResetTest {

    private static final String SEND = "/api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=";
    /** When the deadlines were last looked at. */
    private static final String NOTED_BY_THE_CLOCK = "daily_run";
    private static final Duration SOON = Duration.ofSeconds(60);

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Map<String, Long> rows(Iterable<String> tables) {
        Map<String, Long> counts = new TreeMap<>();
        tables.forEach(table -> counts.put(table, count("select count(*) from " + table)));
        counts.remove(NOTED_BY_THE_CLOCK);
        return counts;
    }

    private long count(String sql) {
        return sandbox.server().database().jdbc().sql(sql).query(Long.class).single();
    }

    private void reset() {
        await().atMost(SOON).until(() -> sandbox.operator().post("/api/v1/sandbox/reset").status() == 204);
    }

    private long sent(String requestId) {
        Reply reply = sandbox.client(0).postXml(SEND + requestId, sandbox.invoice(requestId).bytes());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Sandbox.json(reply).get("SalesInvoiceId").longValue();
    }

    /** One of the goods that the demo companies begin with. */
    private void sell() {
        ContractClient register = sandbox.register(0);
        String client = sandbox.company(0).at("/badi/clientId").stringValue();
        assertThat(register.post("/v2/clients/" + client + "/pin", "{\"pin\":\"1234\"}").status()).isEqualTo(200);
        Reply sold = register.post("/v2/fiscalization/receipts", """
            {"clientId":"%s","invoiceType":"normal","transactionType":"sale","items":[{"sku":10,"quantity":1}],"payments":{"cash":349.90},
             "receiptDelivery":{"pdf":false}}""".formatted(client));
        assertThat(sold.status()).as(sold.toString()).isLessThan(300);
    }

    @Test
    void everyTableIsToldToGoOrToStay() {
        String tables = "select tablename from pg_tables where schemaname = current_schema() and tablename <> 'flyway_schema_history'";
        assertThat(sandbox.server().database().jdbc().sql(tables).query(String.class).list())
            .containsExactlyInAnyOrderElementsOf(Stream.concat(Reset.GOES.stream(), Reset.STAYS.stream()).toList());
    }

    @Test
    void everythingIsAsItBeganAndKeysStillFit() {
        Map<String, Long> atFirst = rows(Reset.GOES);
        Map<String, Long> kept = rows(Reset.STAYS);
        sandbox.client(0).post("/api/v1/time-travel", "{\"days\":3}");
        sandbox.server().part(Faults.class).set(1, new Faults.Fault(Faults.Kind.DELAY, 9, Duration.ofMillis(1)));
        long before = sent("same");
        sell();
        await().atMost(SOON).until(() -> count("select count(*) from purchase_invoice") == 1 && count("select count(*) from transfer") == 0);
        long counter = count("select max(total_counter) from sandbox_pfr");
        assertThat(rows(Reset.GOES)).isNotEqualTo(atFirst);

        reset();

        assertThat(rows(Reset.GOES)).isEqualTo(atFirst);
        assertThat(rows(Reset.STAYS)).isEqualTo(kept);
        assertThat(sandbox.server().time().instant()).isBefore(Instant.now().plus(Duration.ofHours(1)));
        assertThat(sandbox.server().part(Faults.class).of(1)).isEmpty();
        assertThat(sent("same")).as("ids are given once, request ids are free again").isGreaterThan(before);
        sell();
        assertThat(count("select max(total_counter) from sandbox_pfr")).as("a secure element counts on").isEqualTo(counter + 1);
    }

    @Test
    void aResetInTheMidstOfSendingLeavesNothingHalf() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            var sending = IntStream.range(0, 4).<Future<?>>mapToObj(sender -> senders.submit(() ->
                IntStream.range(0, 30).forEach(i -> sent("r-" + sender + "-" + i)))).toList();
            reset();
            reset();
            for (Future<?> sender : sending) {
                sender.get();
            }
        }
        await().atMost(SOON).until(() -> count("select count(*) from transfer") == 0);
        assertThat(count("select count(*) from sales_invoice where status <> 'Sent'")).isZero();
        assertThat(count("""
            select count(*) from purchase_invoice p full join sales_invoice s using (sales_invoice_id)
            where p.company_id is null or s.company_id is null""")).as("invoices in one mailbox alone").isZero();
        assertThat(count("select count(*) from stored_answer where company_id = 1")).isEqualTo(count("select count(*) from sales_invoice"));
    }

    @Test
    void whoeverReadsAtLengthIsWaitedFor() throws Exception {
        sent("read");
        try (Connection reader = sandbox.server().database().dataSource().getConnection();
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("lock table event in access share mode");
            Future<Reply> reset = others.submit(() -> sandbox.operator().post("/api/v1/sandbox/reset"));
            Standstill standstill = sandbox.server().part(Standstill.class);
            await().atMost(SOON).until(() -> reset.isDone() || !standstill.alone(Duration.ZERO, () -> { }));
            assertThat(count("select count(*) from sales_invoice")).as("nothing goes before all can").isOne();
            reader.rollback();
            assertThat(reset.get().status()).isEqualTo(204);
        }
        assertThat(count("select count(*) from event")).isZero();
    }

    @Test
    void ofTheCompaniesTheDemoOnesAloneMayAskForIt() {
        sandbox.newPublicFundUser("999900057", "99900059", "99957");
        Reset reset = sandbox.server().part(Reset.class);
        assertThat(reset.isFor(1)).isTrue();
        assertThat(reset.isFor(count("select max(company_id) from company"))).isFalse();
    }

    @Test
    void outsideASandboxNothingIsReset() {
        try (TestServer production = TestServer.start(Map.of("TEFTER_MODE", "production"))) {
            Reset reset = production.part(Reset.class);
            assertThatThrownBy(reset::run).isInstanceOf(Refusal.class).hasMessageContaining("Only a sandbox");
        }
    }
}
