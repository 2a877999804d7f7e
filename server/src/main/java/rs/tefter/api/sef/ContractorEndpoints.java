package rs.tefter.api.sef;

import java.util.List;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.ContractorInvoices;
import rs.tefter.exchange.PurchaseInvoice;

/** What the signer of a public-procurement contract sees of the invoices that name it; its reading leaves no trace on them. */
final class ContractorEndpoints {

    private final ContractorInvoices invoices;
    private final Contents contents;

    ContractorEndpoints(ContractorInvoices invoices, Contents contents) {
        this.invoices = invoices;
        this.contents = contents;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix, Access.KEY, call -> SefJson.reply(StatusDto.of(invoice(call)))),
            Route.get(prefix + "/xml", Access.KEY, call -> Files.xml(name(call), contents.envelope(invoice(call)))),
            Route.get(prefix + "/signature", Access.KEY, call -> Files.asReceived(name(call) + "-signed", contents.signed(invoice(call)))),
            Route.post(prefix + "/ids", Access.KEY, this::ids));
    }

    private PurchaseInvoice invoice(Call call) {
        return invoices.get(call.companyId(), InvoiceIdParameter.query(call));
    }

    private static String name(Call call) {
        return "purchase-invoice-" + InvoiceIdParameter.query(call);
    }

    private Reply ids(Call call) {
        return SefJson.reply(new PurchaseEndpoints.PurchaseIdsDto(
            invoices.ids(call.companyId(), PurchaseEndpoints.filter(call, SentDays.optional(call)))));
    }
}
