package rs.tefter.web.till;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.api.http.Route;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;

/** The pages about selling: the till, its items, the receipts, and the stores with their registers. */
public final class TillSection implements Section {

    private final TillPages till;
    private final OutcomePages outcomes;
    private final ItemPages items;
    private final ReceiptPages receipts;
    private final RefundPages refunds;
    private final AdvancePages advances;
    private final ReceiptExport export;
    private final ReportPages reports;
    private final StorePages stores;
    private final RegisterPages registers;

    public TillSection(Pages pages, Shop shop, Figures figures) {
        Orders orders = new Orders(shop.desk(), shop.receipts(), pages);
        this.till = new TillPages(pages, shop, orders);
        this.outcomes = new OutcomePages(pages, orders);
        this.items = new ItemPages(pages, shop);
        this.receipts = new ReceiptPages(pages, shop, orders);
        this.refunds = new RefundPages(pages, shop, orders);
        this.advances = new AdvancePages(pages, shop, orders);
        this.export = new ReceiptExport(shop);
        this.reports = new ReportPages(pages, shop, figures);
        this.stores = new StorePages(pages, shop);
        this.registers = new RegisterPages(pages, shop);
    }

    @Override
    public List<Route> routes(Guard guard) {
        return Stream.of(till.routes(guard), outcomes.routes(guard), items.routes(guard), receipts.routes(guard), refunds.routes(guard),
            advances.routes(guard), export.routes(guard), reports.routes(guard), stores.routes(guard),
            registers.routes(guard)).flatMap(List::stream).toList();
    }
}
