package rs.tefter.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.testing.Sandbox;

/** Many sends at one moment: the same one, and different ones. */
class EqualSendsTest {

    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 50;

    private static Sandbox sandbox;
    private static Trader seller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        seller = Trader.of(sandbox.server().baseUrl(), sandbox.company(Sandbox.TRADER));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @RepeatedTest(ROUNDS)
    void twoHundredEqualSendsAtOnceMakeOneInvoice(RepetitionInfo round) throws Exception {
        String number = "E-" + round.getCurrentRepetition();
        byte[] document = sandbox.invoice(number).bytes();
        List<Trader.Answer> answers = atOnce(_ -> seller.send(document, "equal-" + number).orElseThrow());

        assertThat(answers).allMatch(Trader.Answer::isSuccess);
        assertThat(answers.stream().map(answer -> HexFormat.of().formatHex(answer.body())).distinct()).hasSize(1);
        assertThat(answers.stream().filter(Trader.Answer::replayed)).hasSize(AT_ONCE - 1);
        long salesId = answers.getFirst().json().get("SalesInvoiceId").longValue();
        sandbox.awaitSales(salesId, "Sent");
        JdbcClient database = sandbox.server().database().jdbc();
        assertThat(database.sql("select sales_invoice_id from sales_invoice where number = ?").param(number).query(Long.class).list())
            .containsExactly(salesId);
        assertThat(database.sql("select status from event where side = 'sales' and invoice_id = ? order by event_id")
            .param(salesId).query(String.class).list())
            .containsExactly("Sending", "Sent");
    }

    /** Otherwise events of one company could be committed out of their order, and a reader of the feed would miss one. */
    @Test
    void everyEventIsWrittenUnderTheLockOfItsCompany() throws Exception {
        JdbcClient database = sandbox.server().database().jdbc();
        database.sql("""
            create function demand_lock() returns trigger language plpgsql as $$ begin
                if not exists (select from pg_locks
                    where locktype = 'advisory' and pid = pg_backend_pid() and granted and objid = new.company_id) then
                    raise 'an event of company % is written without its lock', new.company_id;
                end if;
                return new;
            end $$""").update();
        database.sql("create trigger demand_lock before insert on event for each row execute function demand_lock()").update();
        for (int round = 1; round <= 5; round++) {
            String name = "L-" + round + "-";
            List<Trader.Answer> answers = atOnce(i -> seller.send(sandbox.invoice(name + i).bytes(), name + i).orElseThrow());
            assertThat(answers).allMatch(Trader.Answer::isSuccess);
        }
        for (int i = 1; i <= 50; i++) {
            assertThat(seller.send(sandbox.invoice("S-" + i).bytes(), "S-" + i).orElseThrow().isSuccess()).isTrue();
        }
        new Books(database).awaitQuiet();
    }

    @FunctionalInterface
    private interface Call {
        Trader.Answer make(int index) throws InterruptedException;
    }

    private static List<Trader.Answer> atOnce(Call call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Trader.Answer>> pending = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int index = i;
                pending.add(callers.submit(() -> {
                    start.await();
                    return call.make(index);
                }));
            }
            start.countDown();
            List<Trader.Answer> answers = new ArrayList<>();
            for (Future<Trader.Answer> answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
