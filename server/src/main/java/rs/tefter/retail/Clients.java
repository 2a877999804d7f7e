package rs.tefter.retail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Time;
import rs.tefter.platform.Vault;
import rs.tefter.retail.rules.Rule;

/** The connections of companies to fiscal processors. A deleted one is hidden, because its receipts stay. */
public final class Clients {

    /** A client as it is to become. */
    public record Wanted(Client.Details details, Client.Credentials credentials) {}

    /** Where a client is. */
    public record Place(long companyId, UUID clientId) {}

    private final ClientTable table;
    private final Stores stores;
    private final CompanyTransactions transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    public Clients(DataSource database, Vault vault, Stores stores, CompanyTransactions transactions, Time time, Supplier<UUID> ids) {
        this.table = new ClientTable(database, vault);
        this.stores = stores;
        this.transactions = transactions;
        this.time = time;
        this.ids = ids;
    }

    /** All clients of the company, oldest first. */
    public List<Client> all(long companyId) {
        return table.all(companyId);
    }

    public Optional<Client> find(long companyId, UUID id) {
        return table.find(companyId, id);
    }

    /** Where the client of that id is, of whichever company. */
    public Optional<Place> locate(UUID id) {
        return table.locate(id);
    }

    /** The labels that are active at any of the company's fiscal processors, as far as these have been asked. */
    public Labels labels(long companyId) {
        List<String> known = all(companyId).stream().flatMap(client -> client.connection().labels().stream()).distinct().toList();
        return known.isEmpty() ? Labels.SERBIAN : new Labels(known);
    }

    /** What opens the client's fiscal processor. */
    public Client.Credentials credentials(long companyId, UUID id) {
        return table.credentials(companyId, id);
    }

    /**
     * The client that a receipt is issued by: the one named, else the only one of the store, else the only one of the company.
     * ClientNotConnected when there is none, or more than one where a store was named.
     */
    public Client choose(long companyId, Optional<UUID> id, Optional<UUID> storeId) {
        if (id.isPresent()) {
            Client named = find(companyId, id.get()).orElseThrow(Clients::notConnected);
            if (storeId.isPresent() && !storeId.get().equals(named.details().storeId())) {
                throw Rule.invalid("clientId", "must belong to storeId");
            }
            return named;
        }
        List<Client> candidates = all(companyId).stream()
            .filter(client -> storeId.isEmpty() || storeId.get().equals(client.details().storeId())).toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw storeId.isPresent() ? notConnected() : Rule.invalid("storeId", "is required");
    }

    /** Adds a client; a refusal when what it refers to is not there or its certificate does not open. */
    public Client add(long companyId, Wanted wanted) {
        Client client = new Client(ids.get(), wanted.details, Client.Connection.UNKNOWN);
        return transactions.run(companyId, () -> {
            check(companyId, client.id(), wanted);
            table.insert(companyId, client, wanted.credentials, time.instant());
            return client;
        });
    }

    /** The changed client; a refusal when there is none of that id, or as for {@link #add}. */
    public Client change(long companyId, UUID id, UnaryOperator<Wanted> change) {
        return transactions.run(companyId, () -> {
            Client before = find(companyId, id).orElseThrow(Clients::unknown);
            Wanted wanted = change.apply(new Wanted(before.details(), table.credentials(companyId, id)));
            check(companyId, id, wanted);
            Client after = new Client(id, wanted.details, before.connection());
            table.update(companyId, after, wanted.credentials);
            return after;
        });
    }

    /** Hides the client; a refusal when there is none of that id, or the outcome of one of its receipts is not known yet. */
    public void delete(long companyId, UUID id) {
        transactions.run(companyId, () -> {
            find(companyId, id).orElseThrow(Clients::unknown);
            if (table.hasOpenReceipts(companyId, id)) {
                throw Rule.PENDING.broken("The outcome of a receipt of this client is not known yet");
            }
            table.delete(companyId, id, time.instant());
            return true;
        });
    }

    /** Notes what the client's fiscal processor said. */
    public void note(long companyId, UUID id, Client.Connection connection) {
        table.note(companyId, id, connection);
    }

    private void check(long companyId, UUID id, Wanted wanted) {
        if (stores.find(companyId, wanted.details.storeId()).isEmpty()) {
            throw Rule.invalid("storeId", "is of no store");
        }
        wanted.details.fallback().ifPresent(fallback -> {
            if (fallback.equals(id) || find(companyId, fallback).isEmpty()) {
                throw Rule.invalid("fallbackClientId", "is of no other client");
            }
        });
        if (wanted.details.kind() != Client.Kind.VIRTUAL && !wanted.credentials.isEmpty()) {
            throw Rule.invalid(wanted.credentials.certificate().isPresent() ? "certificate" : "pac", "is not allowed");
        }
        Certificates.check(wanted.credentials);
    }

    /** The refusal of what needs a client where there is none. */
    public static Refusal notConnected() {
        return Problem.refused("ClientNotConnected", "No client with the given storeId or clientId is connected").refusal();
    }

    /** The refusal of an id that no client has. */
    public static Refusal unknown() {
        return Problem.unknown("NotFound", "id", "Client not found").refusal();
    }
}
