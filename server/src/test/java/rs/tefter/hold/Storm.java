package rs.tefter.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** Sellers, a buyer and a receiver of callbacks, busy while something under them is killed again and again. */
final class Storm implements AutoCloseable {

    private static final int SELLERS = 4;
    private static final Duration LONGEST_LEASE_AND_A_BIT = Duration.ofSeconds(60);

    private final Gate gate = new Gate();
    private final Receiver receiver = Receiver.start();
    private final Trader seller;
    private final Sellers sellers;
    private final Buyer buyer;

    /** Starts over a server that answers now, in the name of companies of its demo.json. */
    Storm(URI server, JsonNode demo) throws IOException, InterruptedException {
        JsonNode from = demo.get("companies").get(Sandbox.TRADER);
        JsonNode to = demo.get("companies").get(Sandbox.OTHER_TRADER);
        seller = Trader.of(server, from);
        Trader receiving = Trader.of(server, to);
        for (Trader each : List.of(seller, receiving)) {
            assertThat(each.addHook(receiver.address()).orElseThrow().isSuccess()).isTrue();
        }
        sellers = new Sellers(gate, Invoices.between(from, to));
        buyer = new Buyer(gate, receiving);
        for (int i = 1; i <= SELLERS; i++) {
            sellers.start(seller, "K" + i, Integer.MAX_VALUE);
        }
        buyer.start();
    }

    /** Says whether a server is there to be called. */
    Gate gate() {
        return gate;
    }

    /** Waits until so many further sends have been acknowledged. */
    void awaitFurther(int sends) {
        int wanted = sellers.count() + sends;
        await("sends are acknowledged").atMost(LONGEST_LEASE_AND_A_BIT).pollInterval(Duration.ofMillis(5)).until(() -> sellers.count() >= wanted);
    }

    /** Ends the sending, lets everything come to rest and checks that nothing is lost, doubled, stuck or out of order. */
    void assertNothingIsLostOrDoubled(JdbcClient database) throws InterruptedException {
        assertThat(sellers.stop()).isEmpty();
        List<Sent> acknowledged = List.copyOf(sellers.acknowledged());
        Set<Long> delivered = acknowledged.stream().map(Sent::purchaseId).collect(Collectors.toSet());
        await("the buyer's feed has told of all").atMost(LONGEST_LEASE_AND_A_BIT)
            .untilAsserted(() -> assertThat(buyer.received()).hasSameSizeAs(delivered));
        assertThat(buyer.stop()).isEmpty();
        assertThat(buyer.received()).isEqualTo(delivered);
        Books books = new Books(database);
        books.awaitQuiet();
        books.assertExactly(acknowledged);
        books.assertSteps(acknowledged, buyer.accepted());
        Books.assertRepeatable(seller, acknowledged);
        await("each event was called back").atMost(LONGEST_LEASE_AND_A_BIT)
            .untilAsserted(() -> assertThat(receiver.events()).containsAll(books.events()));
    }

    /** What happened, in figures. */
    @Override
    public String toString() {
        return sellers.count() + " sends, " + sellers.repetitions() + " of unknown outcome, "
            + buyer.accepted().size() + " accepted, " + receiver.events().size() + " events called back";
    }

    @Override
    public void close() {
        receiver.close();
    }
}
