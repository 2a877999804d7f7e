package rs.tefter.retail.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.platform.Refusal;
import rs.tefter.testing.CrudePfr.Fault;
import rs.tefter.testing.TestDatabase;

/** Two servers over one database, both with the same till: they take turns at its fiscal processor. */
class TwoTillsTest {

    private static final int ORDERS = 60;
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyOrderIsSignedOnceThoughBothServersAreAskedForIt() throws Exception {
        try (Shop shop = new Shop(database.dataSource(), 1);
                CashRegister other = shop.on(database.dataSource());
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<List<String>>> callers = new ArrayList<>();
            AtomicInteger next = new AtomicInteger();
            for (CashRegister server : List.of(shop.server(), other, shop.server(), other)) {
                callers.add(() -> IntStream.range(0, ORDERS / 2).mapToObj(_ -> untilSigned(shop, server, "key-" + next.getAndIncrement() % ORDERS))
                    .toList());
            }
            List<String> numbers = new ArrayList<>();
            for (Future<List<String>> caller : threads.invokeAll(callers)) {
                numbers.addAll(caller.get());
            }
            assertThat(numbers).hasSize(2 * ORDERS);
            assertThat(shop.pfr().signings()).hasSize(ORDERS).doesNotHaveDuplicates();
            assertThat(numbers.stream().distinct()).hasSize(ORDERS);
        }
    }

    private static String untilSigned(Shop shop, CashRegister server, String key) {
        while (true) {
            try {
                return new String(shop.order(server, key, Shop.sale("10.00")).body(), StandardCharsets.UTF_8);
            } catch (Refusal busy) {
                assertThat(busy.problem().code()).isIn("PfrNotReached", "IdempotencyKeyInUse", Receipts.OUTCOME_UNKNOWN);
            }
        }
    }

    @Test
    void whileOneReceiptIsUnknownNothingElseIsSentOverItsLane() {
        try (Shop shop = new Shop(database.dataSource(), 2); CashRegister other = shop.on(database.dataSource())) {
            shop.pfr().fails(Fault.DROP_AFTER_SIGNING);
            shop.pfr().failsToLookUpForGood();
            Refusal unknown = catchThrowableOfType(Refusal.class, () -> shop.carryOut("first", Shop.sale("10.00")));
            assertThat(unknown.problem().code()).isEqualTo(Receipts.OUTCOME_UNKNOWN);
            Refusal blocked = catchThrowableOfType(Refusal.class, () -> shop.order(other, "second", Shop.sale("20.00")));
            assertThat(blocked.problem().code()).isEqualTo("PfrNotReached");
            assertThat(shop.pfr().posts()).hasSize(1);
            shop.pfr().forgetFaults();
            assertThat(untilSigned(shop, other, "second")).endsWith("-2");
            assertThat(untilSigned(shop, other, "first")).endsWith("-1");
            assertThat(shop.pfr().signings()).hasSize(2);
        }
    }
}
