package rs.tefter.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestDatabase;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two servers over one database. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoServersTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoServersTest.class);
    private static final int INVOICES = 20_000;
    private static final int SELLERS_A_SERVER = 25;

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static ServerProcess first;
    private static ServerProcess second;
    private static JsonNode companies;

    private final Books books = new Books(database.jdbc());
    private final Gate gate = new Gate();
    private final Sellers sellers = new Sellers(gate, Invoices.between(companies.get(Sandbox.TRADER), companies.get(Sandbox.OTHER_TRADER)));

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        first = server("first");
        second = server("second");
        companies = JsonMapper.shared().readTree(folder.resolve("first/demo.json")).get("companies");
    }

    private static ServerProcess server(String name) throws Exception {
        return ServerProcess.start(Files.createDirectory(folder.resolve(name)), TestServer.environment(database.settings()));
    }

    @AfterAll
    static void stop() throws Exception {
        first.close();
        second.close();
        database.close();
    }

    @BeforeEach
    void emptyTheMailboxes() {
        books.awaitQuiet();
        database.jdbc().sql("truncate sales_invoice, purchase_invoice, document, event, stored_answer").update();
        gate.open();
    }

    private static Trader seller(ServerProcess server) {
        return Trader.of(server.baseUrl(), companies.get(Sandbox.TRADER));
    }

    @Test
    void twentyThousandInvoicesSentToBothAreEachDeliveredOnce() throws Exception {
        long from = System.nanoTime();
        for (ServerProcess server : List.of(first, second)) {
            for (int i = 1; i <= SELLERS_A_SERVER; i++) {
                sellers.start(seller(server), (server == first ? "A" : "B") + i, INVOICES / 2 / SELLERS_A_SERVER);
            }
        }
        assertThat(sellers.awaitEnd()).isEmpty();
        books.awaitQuiet();
        LOG.info("{} invoices to two servers, sent and delivered in {} ms", sellers.count(), Duration.ofNanos(System.nanoTime() - from).toMillis());
        assertThat(sellers.count()).isEqualTo(INVOICES);
        books.assertExactly(sellers.acknowledged());
        books.assertSteps(sellers.acknowledged(), Set.of());
    }

    @Test
    void equalSendsToBothAtOnceMakeOneInvoice() throws Exception {
        for (int round = 1; round <= 20; round++) {
            String number = "Q-" + round;
            byte[] document = Invoices.between(companies.get(Sandbox.TRADER), companies.get(Sandbox.OTHER_TRADER)).apply(number);
            List<Trader.Answer> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Trader.Answer>> pending = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    Trader seller = seller(i % 2 == 0 ? first : second);
                    pending.add(callers.submit(() -> seller.send(document, number).orElseThrow()));
                }
                for (Future<Trader.Answer> answer : pending) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).allMatch(Trader.Answer::isSuccess).extracting(Trader.Answer::body).containsOnly(answers.getFirst().body());
            assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
        }
    }

    /** The buyer's mailbox is held shut meanwhile, so that the killed server surely has leases in its hands. */
    @Test
    void theLeasesOfAKilledServerAreTakenOver() throws Exception {
        String buyer = companies.get(Sandbox.OTHER_TRADER).get("pib").stringValue();
        long buyerId = database.jdbc().sql("select company_id from company where pib = ?").param(buyer).query(Long.class).single();
        try (ServerProcess killed = server("killed");
                Connection mailbox = database.dataSource().getConnection()) {
            execute(mailbox, "select pg_advisory_lock(" + buyerId + ")");
            sellers.start(seller(killed), "A", 40);
            sellers.start(seller(second), "B", 40);
            assertThat(sellers.awaitEnd()).isEmpty();
            assertThat(books.transfers()).isEqualTo(80);
            killed.kill();
            execute(mailbox, "select pg_advisory_unlock(" + buyerId + ")");
        }
        long from = System.nanoTime();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(books.transfers()).isZero());
        LOG.info("the leases of the killed server were taken over after {} ms", Duration.ofNanos(System.nanoTime() - from).toMillis());
        books.assertExactly(sellers.acknowledged());
        books.assertSteps(sellers.acknowledged(), Set.of());
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
