package rs.tefter.api.sef;

import java.util.List;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.RegisteredInvoices;
import rs.tefter.register.CirInvoice;
import rs.tefter.registry.Companies;

/** What both parties read of an invoice in the central register. */
final class CirEndpoints {

    private final RegisteredInvoices registered;
    private final Companies companies;

    CirEndpoints(RegisteredInvoices registered, Companies companies) {
        this.registered = registered;
        this.companies = companies;
    }

    List<Route> routes(String prefix) {
        String sales = prefix + "/sales-cir-invoice";
        String purchases = prefix + "/purchase-cir-invoice";
        return List.of(
            Route.get(sales + "/getSalesInvoiceAssignationHistory/{cirInvoiceId}", Access.KEY, call -> assignments(sold(call), true)),
            Route.get(purchases + "/getPurchaseInvoiceAssignationHistory/{cirInvoiceId}", Access.KEY, call -> assignments(bought(call), false)),
            Route.get(sales + "/getInvoicePaymentsAndHistory/{cirInvoiceId}", Access.KEY, call -> payments(sold(call))),
            Route.get(purchases + "/getInvoicePaymentsAndHistory/{cirInvoiceId}", Access.KEY, call -> payments(bought(call))));
    }

    private CirInvoice sold(Call call) {
        return registered.ofSeller(call.companyId(), call.path("cirInvoiceId"));
    }

    private CirInvoice bought(Call call) {
        return registered.ofBuyer(call.companyId(), call.path("cirInvoiceId"));
    }

    private Reply assignments(CirInvoice entry, boolean seller) {
        return SefJson.reply(InvoiceHistoryDto.of(seller ? entry.salesInvoiceId() : entry.purchaseInvoiceId(),
            registered.changes(entry.id()), companies));
    }

    private Reply payments(CirInvoice entry) {
        return SefJson.reply(CirHistoryDto.of(entry.id(), registered.changes(entry.id()), companies));
    }
}
