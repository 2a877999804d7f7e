package rs.tefter.api.badi;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.Time;
import rs.tefter.retail.Clients;
import rs.tefter.retail.LocalClient;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.receipts.Watch;
import rs.tefter.retail.reports.Reports;
import rs.tefter.view.ReportViews;

/** The contract of the cash register: its routes and its conventions. */
public final class BadiApi {

    private static final String VERSION = "/v2";

    /** What the receipts of the contract are made and found by. */
    public record Till(Receipts receipts, ReceiptSearch search, Desk desk, Watch watch, LocalClient local) {}

    private final Till till;
    private final Deliveries deliveries;
    private final DeliveryEndpoints delivery;
    private final List<Route> routes;

    /** @param server the address of this server, without a slash at its end */
    public BadiApi(Stores stores, Clients clients, Catalogue catalogue, Till till, Deliveries deliveries, Reports reports, ReportViews views,
            URI server, Time time) {
        this.till = till;
        this.deliveries = deliveries;
        delivery = new DeliveryEndpoints(deliveries, till.receipts);
        routes = Stream.of(
                new StoreEndpoints(stores).routes(),
                new ClientEndpoints(clients, server).routes(),
                new PrinterEndpoints(deliveries.printers(), clients).routes(),
                new ProductEndpoints(catalogue.products(), catalogue.pictures(), clients, server).routes(),
                new CategoryEndpoints(catalogue.categories(), catalogue.units()).routes(),
                new FileEndpoints(catalogue.pictures(), server).routes(),
                new ConnectionEndpoints(till.watch).routes(),
                new ReceiptEndpoints(till.receipts, till.search, deliveries).routes(VERSION),
                new OrderEndpoints(till.receipts, till.desk).routes(VERSION),
                delivery.routes(VERSION),
                new ReportEndpoints(reports, views, clients, time).routes())
            .flatMap(List::stream)
            .toList();
    }

    public Router router() {
        return new Router(routes);
    }

    /** What programs of this machine may call: receipts, without the version in the path. */
    public Router localRouter() {
        return new Router(Stream.of(
                new ReceiptEndpoints(till.receipts, till.search, deliveries).routes(""),
                new OrderEndpoints(till.receipts, till.desk).localRoutes(() -> till.local.find().orElseThrow(Clients::notConnected).clientId()),
                delivery.routes(""))
            .flatMap(List::stream)
            .toList());
    }

    /** Links to receipts, which need no key. */
    public Router linkRouter() {
        return new Router(delivery.links());
    }

    public WireContract contract() {
        return new BadiContract();
    }
}
