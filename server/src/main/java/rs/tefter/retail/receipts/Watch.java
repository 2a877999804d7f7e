package rs.tefter.retail.receipts;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxRate;
import rs.tefter.fiscal.client.PfrClient;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;

/** Looks now and then whether the fiscal processors of all clients are there and what they say, and notes it beside the clients. */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration BETWEEN_STATUSES = Duration.ofSeconds(60);
    private static final int MISSES_OF_ONE_GONE = 2;

    private record Seen(int misses, long statusAt) {}

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Tills tills;
    private final Processors processors;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Watch(DataSource database, Clients clients, Tills tills, CashRegister register) {
        this.jdbc = JdbcClient.create(database);
        this.clients = clients;
        this.tills = tills;
        this.processors = register.processors();
    }

    /** Asks all processors for attention and does not wait for them. */
    public void look() {
        jdbc.sql("select company_id, client_id from pfr_client where deleted_at is null")
            .query((row, _) -> new Clients.Place(row.getLong(1), row.getObject(2, UUID.class))).list()
            .forEach(place -> threads.execute(() -> look(place)));
    }

    private void look(Clients.Place place) {
        try {
            clients.find(place.companyId(), place.clientId()).ifPresent(client -> look(place.companyId(), client));
        } catch (RuntimeException failure) {
            LOG.debug("Client {} cannot be looked after: {}", place.clientId(), failure.toString());
        }
    }

    private void look(long companyId, Client client) {
        PfrClient processor = processors.of(tills.of(companyId, client));
        Seen before = seen.getOrDefault(client.id(), new Seen(0, System.nanoTime() - BETWEEN_STATUSES.toNanos()));
        if (!processor.attention()) {
            seen.put(client.id(), new Seen(before.misses + 1, before.statusAt));
            if (before.misses + 1 == MISSES_OF_ONE_GONE && client.connection().connected()) {
                Client.Connection last = client.connection();
                clients.note(companyId, client.id(), new Client.Connection(false, last.codes(), last.lastInvoiceNumber(), last.labels()));
            }
        } else if (before.misses > 0 || !client.connection().connected() || System.nanoTime() - before.statusAt >= BETWEEN_STATUSES.toNanos()) {
            seen.put(client.id(), new Seen(0, System.nanoTime()));
            processor.status().ifPresent(status -> clients.note(companyId, client.id(), connection(status)));
        } else {
            seen.put(client.id(), new Seen(0, before.statusAt));
        }
    }

    /** Asks the processor of a client how it is, now, and notes it; empty when it does not answer. */
    public Optional<DeviceStatus> status(long companyId, UUID clientId) {
        Optional<DeviceStatus> status = processors.of(tills.of(companyId, clientId)).status();
        status.ifPresent(answer -> clients.note(companyId, clientId, connection(answer)));
        return status;
    }

    /** Hands a PIN on to the processor of a client; a refusal unless it takes it. */
    public void enterPin(long companyId, UUID clientId, String pin) {
        String answer = processors.enterPin(tills.of(companyId, clientId), pin)
            .orElseThrow(() -> Failure.notReached("it does not answer to the PIN").problem().refusal());
        switch (answer) {
            case "0100" -> status(companyId, clientId);
            case "2110" -> throw Failure.locked(answer).problem().refusal();
            default -> throw Failure.notReady(List.of(answer)).problem().refusal();
        }
    }

    private static Client.Connection connection(DeviceStatus status) {
        return new Client.Connection(true, status.codes(), status.lastInvoiceNumber(), labels(status));
    }

    /** Those in force, the highest rate first. */
    private static List<String> labels(DeviceStatus status) {
        return status.currentTaxRates().stream().flatMap(group -> group.categories().stream())
            .sorted(Comparator.comparing(TaxCategory::orderId)).flatMap(Watch::rates)
            .sorted(Comparator.comparing(TaxRate::rate).reversed()).map(TaxRate::label).toList();
    }

    private static Stream<TaxRate> rates(TaxCategory category) {
        return category.rates().stream();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
