package rs.tefter.api.badi;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.retail.Clients;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;

/** The contract of the cash register: its routes and its conventions. */
public final class BadiApi {

    private final List<Route> routes;

    /** @param server the address of this server, without a slash at its end */
    public BadiApi(Stores stores, Clients clients, Catalogue catalogue, URI server) {
        routes = Stream.of(
                new StoreEndpoints(stores).routes(),
                new ClientEndpoints(clients, server).routes(),
                new ProductEndpoints(catalogue.products(), catalogue.pictures(), clients, server).routes(),
                new CategoryEndpoints(catalogue.categories(), catalogue.units()).routes(),
                new FileEndpoints(catalogue.pictures(), server).routes())
            .flatMap(List::stream)
            .toList();
    }

    public Router router() {
        return new Router(routes);
    }

    /** What programs of this machine may call: receipts, without the version in the path. */
    public Router localRouter() {
        return new Router(List.of());
    }

    public WireContract contract() {
        return new BadiContract();
    }
}
