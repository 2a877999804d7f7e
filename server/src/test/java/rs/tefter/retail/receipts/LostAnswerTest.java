package rs.tefter.retail.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.platform.Refusal;
import rs.tefter.testing.CrudePfr.Fault;
import rs.tefter.testing.CrudePfr.LookupFault;
import rs.tefter.testing.TestDatabase;

/**
 * Every fault at every step of every order, at a processor that would sign a repeated request a second time: whatever happens, each request is signed
 * exactly once, and whoever asks again with the same key gets that receipt.
 */
class LostAnswerTest {

    private static final int SHOPS = 6;
    private static final int ROUNDS = 2;
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static TestDatabase database;

    /** An order that makes the given number of receipts; what comes before it goes without fault. */
    private enum Course {
        SALE(1), REFUND_IN_CASH(2), CLOSED_ADVANCE(2);

        private final int receipts;

        Course(int receipts) {
            this.receipts = receipts;
        }

        /** What is done without fault before; the order itself. */
        Asked prepare(Shop shop, String key) {
            return switch (this) {
                case SALE -> Shop.sale("100.00");
                case REFUND_IN_CASH -> Shop.refund(untilAnswered(shop, key + "-before", Shop.sale("50.00")));
                case CLOSED_ADVANCE -> Shop.close(untilAnswered(shop, key + "-before", Shop.advance("30.00", "100.00")), "70.00");
            };
        }
    }

    /** One run: the fault that meets one receipt of an order, and how the look-up fails that follows. */
    private record Scenario(Course course, int step, Fault fault, LookupFault lookup) {}

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        for (Course course : Course.values()) {
            for (int step = 0; step < course.receipts; step++) {
                for (Fault fault : Fault.values()) {
                    for (LookupFault lookup : LookupFault.values()) {
                        all.add(new Scenario(course, step, fault, lookup));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void everyRequestIsSignedExactlyOnceWhateverGoesWrong() throws Exception {
        List<Scenario> scenarios = Stream.generate(LostAnswerTest::scenarios).limit(ROUNDS + 1).flatMap(List::stream).toList();
        List<Callable<Void>> shops = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            int number = i;
            shops.add(() -> {
                try (Shop shop = new Shop(database.dataSource(), 1_000 + number)) {
                    for (int at = number; at < scenarios.size(); at += SHOPS) {
                        run(shop, scenarios.get(at));
                    }
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(SHOPS)) {
            for (Future<Void> shop : threads.invokeAll(shops)) {
                shop.get();
            }
        }
        assertThat(RUNS.get()).isGreaterThanOrEqualTo(1_000);
    }

    private static void run(Shop shop, Scenario scenario) {
        String key = "run-" + RUNS.incrementAndGet();
        Asked asked = scenario.course.prepare(shop, key);
        int before = shop.pfr().signings().size();
        for (int i = 0; i < scenario.step; i++) {
            shop.pfr().fails(Fault.NONE);
        }
        shop.pfr().fails(scenario.fault);
        shop.pfr().failsToLookUp(scenario.lookup);
        String numbers = untilAnswered(shop, key, asked);
        String again = shop.carryOut(key, asked);
        shop.pfr().forgetFaults();
        List<String> signed = shop.pfr().signings().subList(before, shop.pfr().signings().size());
        assertThat(signed).as("%s", scenario).hasSize(scenario.course.receipts).doesNotHaveDuplicates();
        assertThat(again).as("%s", scenario).isEqualTo(numbers);
        assertThat(shop.job(key).receipts()).as("%s", scenario).extracting(Receipt::state).containsOnly(State.SIGNED);
    }

    /** A cash register that does not give up: it asks again with the same key, of a server that is started again when it was killed. */
    private static String untilAnswered(Shop shop, String key, Asked asked) {
        List<String> answers = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            try {
                answers.add(shop.carryOut(key, asked));
            } catch (Refusal refusal) {
                assertThat(refusal.problem().code()).isIn(Receipts.OUTCOME_UNKNOWN, "PfrNotReached", "IdempotencyKeyInUse");
            } catch (RuntimeException killed) {
                assertThat(shop.isKilled()).as(killed.toString()).isTrue();
            }
            if (shop.isKilled()) {
                shop.startAgain();
            }
            shop.server().caretaker().look();
            return !answers.isEmpty() && shop.job(key).isDone();
        });
        return shop.carryOut(key, asked);
    }
}
