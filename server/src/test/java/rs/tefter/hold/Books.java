package rs.tefter.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sha256;

/** What the database must hold once everything is quiet after a storm. */
final class Books {

    private static final Duration LONGEST_LEASE_AND_A_BIT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no mailbox owes another anything. */
    void awaitQuiet() {
        await("no transfer is left").atMost(LONGEST_LEASE_AND_A_BIT)
            .pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(transfers()).isZero());
    }

    long transfers() {
        return jdbc.sql("select count(*) from transfer").query(Long.class).single();
    }

    /** Exactly the acknowledged invoices are there, each once, with the bytes that were sent and the ids that were answered, on both sides. */
    void assertExactly(Collection<Sent> acknowledged) {
        Map<String, String> answered = new TreeMap<>();
        acknowledged.forEach(sent -> answered.put(sent.number(), sent.salesId() + " " + sent.purchaseId()));
        assertThat(answered).hasSameSizeAs(acknowledged);
        assertThat(rows("select number, sales_invoice_id || ' ' || purchase_invoice_id from sales_invoice"))
            .as("the sellers' mailboxes").isEqualTo(answered);
        assertThat(rows("select number, sales_invoice_id || ' ' || purchase_invoice_id from purchase_invoice"))
            .as("the buyer's mailbox").isEqualTo(answered);
        assertThat(rows("select s.number, encode(d.sha256, 'hex') from sales_invoice s join document d using (company_id, sales_invoice_id)"))
            .as("the documents")
            .isEqualTo(acknowledged.stream().collect(Collectors.toMap(Sent::number, sent -> HexFormat.of().formatHex(Sha256.of(sent.document())))));
    }

    private Map<String, String> rows(String sql) {
        Map<String, String> rows = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            assertThat(rows.put(row.getString(1), row.getString(2))).as("another row of " + row.getString(1)).isNull();
        });
        return rows;
    }

    /** Both sides of every invoice have gone their way in order, no step twice, and the accepted ones to the end. */
    void assertSteps(Collection<Sent> acknowledged, Set<Long> acceptedPurchases) {
        assertThat(steps("sales")).isEqualTo(expected(acknowledged, Sent::salesId, acceptedPurchases, "Sending Sent"));
        assertThat(steps("purchase")).isEqualTo(expected(acknowledged, Sent::purchaseId, acceptedPurchases, "New"));
        assertThat(jdbc.sql("select distinct status from sales_invoice").query(String.class).set()).isSubsetOf("Sent", "Approved");
    }

    private Map<Long, String> steps(String side) {
        Map<Long, String> steps = new HashMap<>();
        jdbc.sql("select invoice_id, string_agg(status, ' ' order by event_id) from event where side = ? group by invoice_id").param(side)
            .query(row -> {
                steps.put(row.getLong(1), row.getString(2));
            });
        return steps;
    }

    private static Map<Long, String> expected(Collection<Sent> acknowledged, Function<Sent, Long> id, Set<Long> accepted, String usual) {
        return acknowledged.stream().collect(Collectors.toMap(id, sent -> accepted.contains(sent.purchaseId()) ? usual + " Approved" : usual));
    }

    Set<Long> events() {
        return new HashSet<>(jdbc.sql("select event_id from event").query(Long.class).list());
    }

    /** A repetition of every acknowledged send gets the bytes of the first answer. */
    static void assertRepeatable(Trader seller, List<Sent> acknowledged) throws InterruptedException {
        for (Sent sent : acknowledged) {
            Trader.Answer again = seller.send(sent.document(), sent.requestId()).orElseThrow();
            assertThat(again.isSuccess() && again.replayed()).as(sent.number() + " " + again.status()).isTrue();
            assertThat(again.body()).as(sent.number()).isEqualTo(sent.answer());
        }
    }
}
