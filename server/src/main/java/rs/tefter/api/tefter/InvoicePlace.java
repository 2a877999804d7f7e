package rs.tefter.api.tefter;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rs.tefter.api.http.Call;
import rs.tefter.exchange.InvoiceSearch;
import rs.tefter.exchange.InvoiceSearch.Item;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.platform.Problem;

/** The invoice that a path names by the id both sides share, in whichever mailbox the caller has it. */
final class InvoicePlace {

    private static final String PARAMETER = "globUniqId";

    private final InvoiceSearch search;
    private final SalesInvoices sales;
    private final PurchaseInvoices purchases;

    InvoicePlace(InvoiceSearch search, SalesInvoices sales, PurchaseInvoices purchases) {
        this.search = search;
        this.sales = sales;
        this.purchases = purchases;
    }

    /** InvoiceNotFound when there is none, or it is another company's. */
    Item item(Call call) {
        String id = call.path(PARAMETER);
        return uuid(id).flatMap(glob -> search.find(call.companyId(), glob))
            .orElseThrow(() -> Problem.unknown("InvoiceNotFound", PARAMETER, "There is no invoice " + id).refusal());
    }

    /** What is made of the invoice; a buyer who takes it has seen the invoice. */
    <T> T content(Call call, Function<SalesInvoice, T> ofSale, Function<PurchaseInvoice, T> ofPurchase) {
        Item item = item(call);
        if (item.side() == Side.SALES) {
            return ofSale.apply(sales.get(call.companyId(), item.id()));
        }
        PurchaseInvoice invoice = purchases.get(call.companyId(), item.id());
        T content = ofPurchase.apply(invoice);
        purchases.see(call.companyId(), invoice);
        return content;
    }

    /** Puts the invoice away on the caller's side. */
    void archive(Call call) {
        Item item = item(call);
        if (item.side() == Side.SALES) {
            sales.archive(call.companyId(), item.id());
        } else {
            purchases.archive(call.companyId(), item.id());
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
