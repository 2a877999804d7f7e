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
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.Time;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.ServerProcess;
import rs.tefter.testing.TestDatabase;
import rs.tefter.testing.TestInvoice;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two servers over one database. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoServersTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoServersTest.class);
    private static final int INVOICES = 20_000;
    private static final int SELLERS_A_SERVER = 8;

    @TempDir
    private Path folder;

    private final Gate gate = new Gate();
    private TestDatabase database;
    private ServerProcess first;
    private ServerProcess second;
    private JsonNode companies;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.create();
        Path home = Files.createDirectory(folder.resolve("first"));
        first = ServerProcess.start(home, TestServer.environment(database.settings()));
        second = ServerProcess.start(Files.createDirectory(folder.resolve("second")), TestServer.environment(database.settings()));
        companies = JsonMapper.shared().readTree(home.resolve("demo.json")).get("companies");
        gate.open();
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        database.close();
    }

    private Trader at(ServerProcess server, int company) {
        return Trader.of(server.baseUrl(), companies.get(company));
    }

    private Function<String, byte[]> invoices() {
        return number -> TestInvoice.between(companies.get(Sandbox.TRADER), companies.get(Sandbox.OTHER_TRADER), number, Time.real().today()).bytes();
    }

    @Test
    void twentyThousandInvoicesSentToBothAreEachDeliveredOnce() throws Exception {
        Sellers sellers = new Sellers(gate, invoices());
        long from = System.nanoTime();
        for (ServerProcess server : List.of(first, second)) {
            for (int i = 1; i <= SELLERS_A_SERVER; i++) {
                sellers.start(at(server, Sandbox.TRADER), (server == first ? "A" : "B") + i, INVOICES / 2 / SELLERS_A_SERVER);
            }
        }
        assertThat(sellers.awaitEnd()).isEmpty();
        Books books = new Books(database.jdbc());
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
            byte[] document = invoices().apply(number);
            List<Trader.Answer> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Trader.Answer>> pending = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    Trader seller = at(i % 2 == 0 ? first : second, Sandbox.TRADER);
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
        Sellers sellers = new Sellers(gate, invoices());
        long buyerId = database.jdbc().sql("select company_id from company where pib = ?").param(companies.get(Sandbox.OTHER_TRADER).get("pib").stringValue()).query(Long.class).single();
        Books books = new Books(database.jdbc());
        try (Connection mailbox = database.dataSource().getConnection()) {
            execute(mailbox, "select pg_advisory_lock(" + buyerId + ")");
            sellers.start(at(first, Sandbox.TRADER), "A", 40);
            sellers.start(at(second, Sandbox.TRADER), "B", 40);
            assertThat(sellers.awaitEnd()).isEmpty();
            assertThat(books.transfers()).isEqualTo(80);
            first.kill();
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
