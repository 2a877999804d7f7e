package rs.tefter.api.sef;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.PageLanguage;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.view.InvoiceViews;

/**
 * Invoices and their histories as PDF. The state's system makes a PDF in the background and says so to the first call; we have it at once,
 * and imitate that only where it is asked for.
 */
final class PdfEndpoints {

    private static final String FAMILY = "pdf";

    private final SalesInvoices sales;
    private final PurchaseInvoices purchases;
    private final InvoiceViews views;
    /** Where it is kept who was told so already; empty where nobody is. */
    private final Optional<Idempotency> initiated;

    PdfEndpoints(SalesInvoices sales, PurchaseInvoices purchases, InvoiceViews views, Optional<Idempotency> initiated) {
        this.sales = sales;
        this.purchases = purchases;
        this.views = views;
        this.initiated = initiated;
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
        return initiation(call, name, invoice.ids().salesInvoiceId())
            .orElseGet(() -> Files.pdf(name, views.pdf(invoice, PageLanguage.of(call))));
    }

    private Reply purchase(Call call) {
        PurchaseInvoice invoice = purchases.get(call.companyId(), InvoiceIdParameter.query(call));
        String name = "purchase-invoice-" + invoice.ids().purchaseInvoiceId();
        return initiation(call, name, invoice.ids().purchaseInvoiceId()).orElseGet(() -> {
            byte[] pdf = views.pdf(invoice, PageLanguage.of(call));
            purchases.see(call.companyId(), invoice);
            return Files.pdf(name, pdf);
        });
    }

    /** What the company's first call for the PDF is told; its later ones are told nothing. */
    private Optional<Reply> initiation(Call call, String name, long id) {
        Idempotency.Request first = new Idempotency.Request(FAMILY, RequestId.of(name), Sha256.of(new byte[0]), Intake.MISMATCH);
        return initiated.map(kept -> kept.run(call.companyId(), first, () -> id, PdfEndpoints::initiation))
            .filter(answered -> !answered.replayed()).map(Reply::of);
    }

    private static StoredAnswer initiation(long id) {
        return SefJson.answer(Map.of("message", "Extended PDF file creation has been initiated for invoice Id " + id + "."));
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
