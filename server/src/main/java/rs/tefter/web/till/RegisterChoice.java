package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.retail.Client;
import rs.tefter.retail.Labels;
import rs.tefter.retail.Store;

/**
 * A cash register that may be chosen.
 *
 * @param store   name of its store
 * @param cashier who usually stands there
 * @param trial   whether its receipts are not fiscal
 */
public record RegisterChoice(UUID id, String name, String store, String cashier, boolean trial, Client.Connection connection) {

    static List<RegisterChoice> all(Shop shop, long companyId) {
        List<Store> stores = shop.stores().all(companyId);
        return shop.clients().all(companyId).stream().map(client -> of(client, stores)).toList();
    }

    private static RegisterChoice of(Client client, List<Store> stores) {
        String store = stores.stream().filter(each -> each.id().equals(client.details().storeId())).map(each -> each.details().name()).findFirst()
            .orElse("");
        return new RegisterChoice(client.id(), client.details().name(), store, client.details().cashier().orElse(""),
            client.details().kind() == Client.Kind.SANDBOX, client.connection());
    }

    /** The one that is asked for, else the first. */
    static Optional<RegisterChoice> chosen(List<RegisterChoice> all, Optional<UUID> wanted) {
        return wanted.flatMap(id -> all.stream().filter(choice -> choice.id.equals(id)).findFirst()).or(() -> all.stream().findFirst());
    }

    /** The tax labels of its fiscal processor. */
    public List<String> labels() {
        return connection.labels().isEmpty() ? Labels.SERBIAN.active() : connection.labels();
    }

    public Processor processor() {
        return new Processor(id, Processor.State.of(connection));
    }
}
