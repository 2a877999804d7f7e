package rs.tefter.retail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The one client that programs of this machine issue receipts with. */
public final class LocalClient {

    private final Clients clients;
    private final Optional<UUID> configured;
    private final Supplier<Optional<Long>> usualCompany;

    /**
     * @param configured the client's id where the operator has said one
     * @param usualCompany whose first client it is where the operator has not
     */
    public LocalClient(Clients clients, Optional<UUID> configured, Supplier<Optional<Long>> usualCompany) {
        this.clients = clients;
        this.configured = configured;
        this.usualCompany = usualCompany;
    }

    /** Where it is; empty when there is none. */
    public Optional<Clients.Place> find() {
        return configured.isPresent() ? clients.locate(configured.get()) : usualCompany.get().flatMap(this::first);
    }

    private Optional<Clients.Place> first(long companyId) {
        List<Client> all = clients.all(companyId);
        return all.isEmpty() ? Optional.empty() : Optional.of(new Clients.Place(companyId, all.getFirst().id()));
    }
}
