package rs.tefter.api.sef;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.PageLanguage;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.view.InvoiceViews;

/**
 * Invoices and their histories as PDF. The state's system makes a PDF in the background and says so to the first call; we have it at once,
 * and imitate that only where it is asked for.
 */
final class PdfEndpoints {

    private static final int REMEMBERED = 10_000;

    private final SalesInvoices sales;
    private final PurchaseInvoices purchases;
    private final InvoiceViews views;
    private final boolean initiateFirst;
    /** What was asked for once, the oldest forgotten: who asks again after that is told once more to ask again. */
    private final Map<String, Boolean> initiated = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    PdfEndpoints(SalesInvoices sales, PurchaseInvoices purchases, InvoiceViews views, boolean initiateFirst) {
        this.sales = sales;
        this.purchases = purchases;
        this.views = views;
        this.initiateFirst = initiateFirst;
    }

    List<Route> routes(String salesPrefix, String purchasePrefix) {
        return List.of(
            Route.get(salesPrefix + "/pdf", Access.KEY, this::sale),
            Route.get(salesPrefix + "/status-history/{invoiceId:digits}/pdf", Access.KEY, this::salesHistory),
            Route.get(purchasePrefix + "/pdf", Access.KEY, this::purchase),
            Route.get(purchasePrefix + "/status-history/{invoiceId:digits}/pdf", Access.KEY, this::purchaseHistory));
    }

    private Reply sale(Call call) {
        SalesInvoice invoice = sales.get(call.companyId(), InvoiceIdParameter.query(call));
        String name = "sales-invoice-" + invoice.ids().salesInvoiceId();
        return isFirst(call, name) ? initiated(invoice.ids().salesInvoiceId()) : Files.pdf(name, views.pdf(invoice, PageLanguage.of(call)));
    }

    private Reply purchase(Call call) {
        PurchaseInvoice invoice = purchases.get(call.companyId(), InvoiceIdParameter.query(call));
        String name = "purchase-invoice-" + invoice.ids().purchaseInvoiceId();
        if (isFirst(call, name)) {
            return initiated(invoice.ids().purchaseInvoiceId());
        }
        byte[] pdf = views.pdf(invoice, PageLanguage.of(call));
        purchases.see(call.companyId(), invoice);
        return Files.pdf(name, pdf);
    }

    private boolean isFirst(Call call, String name) {
        if (!initiateFirst) {
            return false;
        }
        synchronized (initiated) {
            return initiated.putIfAbsent(call.companyId() + " " + name, true) == null;
        }
    }

    private static Reply initiated(long id) {
        return SefJson.reply(Map.of("message", "Extended PDF file creation has been initiated for invoice Id " + id + "."));
    }

    private Reply salesHistory(Call call) {
        SalesInvoice invoice = sales.get(call.companyId(), InvoiceIdParameter.path(call));
        return Files.pdf("sales-invoice-" + invoice.ids().salesInvoiceId() + "-history", views.history(invoice, PageLanguage.of(call)));
    }

    private Reply purchaseHistory(Call call) {
        PurchaseInvoice invoice = purchases.get(call.companyId(), InvoiceIdParameter.path(call));
        return Files.pdf("purchase-invoice-" + invoice.ids().purchaseInvoiceId() + "-history", views.history(invoice, PageLanguage.of(call)));
    }
}
