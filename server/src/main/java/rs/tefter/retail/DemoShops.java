package rs.tefter.retail;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What the cash register of a sandbox's company begins with. */
public final class DemoShops {

    /** The ids of what was made. */
    public record Shop(UUID storeId, UUID clientId) {}

    private final Stores stores;
    private final Clients clients;
    private final URI sandbox;

    /** @param server the address of this server */
    public DemoShops(Stores stores, Clients clients, URI server) {
        this.stores = stores;
        this.clients = clients;
        this.sandbox = URI.create(server + "/pfr");
    }

    /** Makes a store with a client of the sandbox's fiscal processor. */
    public Shop open(long companyId) {
        Store.Details usual = Store.Details.USUAL;
        Store store = stores.add(companyId, new Store.Details("Центар", Optional.of("Кнез Михаилова 1"), Optional.of("Београд"), Optional.of("11000"),
            usual.gln(), usual.phone(), usual.language(), usual.printMethods(), usual.printBankAccounts(), usual.printDiscounts(),
            usual.paymentMethodsOrder(), usual.productPicker(), usual.soundEnabled(), usual.unknownAmountAdvance()));
        Client client = clients.add(companyId, new Clients.Wanted(new Client.Details(store.id(), "Каса 1", Client.Kind.SANDBOX, sandbox,
            Optional.of("Петар Петровић"), Optional.empty()), Client.Credentials.NONE));
        return new Shop(store.id(), client.id());
    }
}
