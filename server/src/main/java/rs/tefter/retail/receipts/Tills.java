package rs.tefter.retail.receipts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rs.tefter.fiscal.client.Processor;
import rs.tefter.platform.EsirSettings;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.Labels;
import rs.tefter.retail.Store;
import rs.tefter.retail.Stores;

/** Clients and their stores as cash registers. */
public final class Tills implements Registers {

    private final Clients clients;
    private final Stores stores;
    private final EsirSettings settings;
    private final Function<Long, Optional<String>> bankAccounts;

    /** @param bankAccounts the account of a company as people write it */
    public Tills(Clients clients, Stores stores, EsirSettings settings, Function<Long, Optional<String>> bankAccounts) {
        this.clients = clients;
        this.stores = stores;
        this.settings = settings;
        this.bankAccounts = bankAccounts;
    }

    @Override
    public Register of(long companyId, UUID clientId) {
        return of(companyId, clients.find(companyId, clientId).orElseThrow(Clients::notConnected));
    }

    /** The cash register that a client of the company is. */
    public Register of(long companyId, Client client) {
        Store.Details store = stores.find(companyId, client.details().storeId()).map(Store::details).orElseThrow(Clients::notConnected);
        Register.Setup setup = new Register.Setup(client.details().cashier(), settings.number(), store.printDiscounts(),
            settings.change() == EsirSettings.Change.TENDERED, settings.carryAs() == EsirSettings.CarryAs.OTHER,
            store.printBankAccounts() ? bankAccounts.apply(companyId) : Optional.empty());
        Labels labels = client.connection().labels().isEmpty() ? Labels.SERBIAN : new Labels(client.connection().labels());
        return new Register(companyId, client.id(), client.details().storeId(), processor(companyId, client, store), client.details().fallback(),
            settings.waiting().looksUp(), labels, store.unknownAmountAdvance(), setup);
    }

    private Processor processor(long companyId, Client client, Store.Details store) {
        boolean virtual = client.details().kind() == Client.Kind.VIRTUAL;
        EsirSettings.Waiting waiting = settings.waiting();
        return new Processor(client.details().baseUrl(), store.language().wire(), waiting.connect(),
            virtual ? waiting.virtualReply() : waiting.reply(),
            virtual ? credentials(clients.credentials(companyId, client.id())) : Optional.empty());
    }

    private static Optional<Processor.Credentials> credentials(Client.Credentials given) {
        return given.certificate().map(certificate -> new Processor.Credentials(certificate, given.certificatePassword().orElse(""),
            given.pac().orElse("")));
    }
}
