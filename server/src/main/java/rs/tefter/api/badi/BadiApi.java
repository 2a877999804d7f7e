package rs.tefter.api.badi;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.retail.Stores;

/** The contract of the cash register: its routes and its conventions. */
public final class BadiApi {

    private final List<Route> routes;

    public BadiApi(Stores stores) {
        routes = Stream.of(new StoreEndpoints(stores).routes()).flatMap(List::stream).toList();
    }

    public Router router() {
        return new Router(routes);
    }

    public WireContract contract() {
        return new BadiContract();
    }
}
