package rs.tefter.api.sef;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.RegisteredInvoices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.StoredAnswer;

/** What a buyer does with an invoice by its id in the central register (P10 to P13). */
final class RegisteredPurchases {

    private static final String ID = "cirInvoiceId";

    private final RegisteredInvoices registered;
    private final PurchaseInvoices invoices;
    private final Contents contents;
    private final PurchaseInvoiceDto dto;

    RegisteredPurchases(RegisteredInvoices registered, PurchaseInvoices invoices, Contents contents, PurchaseInvoiceDto dto) {
        this.registered = registered;
        this.invoices = invoices;
        this.contents = contents;
        this.dto = dto;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.post(prefix + "/acceptRejectPurchaseInvoiceByCirInvoiceId", Access.KEY, this::acceptReject),
            Route.get(prefix + "/ubl/{cirInvoiceId}", Access.KEY, this::envelope),
            Route.post(prefix + "/{cirInvoiceId}/assign", Access.KEY, this::assign),
            Route.get(prefix + "/{cirInvoiceId}/cancelassign", Access.KEY, this::cancelAssign),
            Route.post(prefix + "/{cirInvoiceId}/cancelassign", Access.KEY, this::cancelAssign));
    }

    private PurchaseInvoice invoice(Call call, String cirInvoiceId) {
        return invoices.get(call.companyId(), registered.ofBuyer(call.companyId(), cirInvoiceId).purchaseInvoiceId());
    }

    private Reply acceptReject(Call call) {
        JsonFields body = JsonFields.of(call.body());
        String cirInvoiceId = body.text(ID).orElseThrow(() -> JsonFields.missing("CirInvoiceIdNotDefined", ID));
        boolean accepted = body.flag("accepted").orElseThrow(() -> JsonFields.missing("SomeOfInputParametarsNotDefined", "accepted"));
        Optional<String> comment = body.text("comment");
        if (comment.isEmpty()) {
            throw JsonFields.missing(accepted ? "SomeOfInputParametarsNotDefined" : "CannotRejectInvoiceWithoutComment", "comment");
        }
        long id = invoice(call, cirInvoiceId).ids().purchaseInvoiceId();
        Idempotency.Request request = new Idempotency.Request("accept-reject", RequestIds.of(call, body),
            JsonFields.hash(id, accepted, comment), Intake.MISMATCH);
        return Reply.of(invoices.decide(call.companyId(), request, id, accepted, comment, decided -> SefJson.answer(DecidedDto.of(decided))));
    }

    private Reply envelope(Call call) {
        PurchaseInvoice invoice = invoice(call, call.path(ID));
        byte[] envelope = contents.envelope(invoice);
        invoices.see(call.companyId(), invoice);
        return Files.xml("purchase-invoice-" + invoice.ids().purchaseInvoiceId(), envelope);
    }

    private Reply assign(Call call) {
        String jbkjs = required(call, "AssignerPartyJBKJS");
        String contractNumber = required(call, "AssignationContractNumber");
        String cirInvoiceId = call.path(ID);
        Idempotency.Request request = request("cir-assign", call, JsonFields.hash(cirInvoiceId, jbkjs, contractNumber));
        return Reply.of(registered.assign(call.companyId(), request, cirInvoiceId, jbkjs, contractNumber, this::answer));
    }

    private static String required(Call call, String name) {
        return call.query(name).orElseThrow(() -> JsonFields.missing("SomeOfInputParametarsNotDefined", name));
    }

    private Reply cancelAssign(Call call) {
        String cirInvoiceId = call.path(ID);
        Idempotency.Request request = request("cir-cancel-assign", call, JsonFields.hash(cirInvoiceId));
        return Reply.of(registered.cancelAssign(call.companyId(), request, cirInvoiceId, this::answer));
    }

    private static Idempotency.Request request(String family, Call call, byte[] hash) {
        return new Idempotency.Request(family, RequestIds.of(call), hash, Intake.MISMATCH);
    }

    private StoredAnswer answer(PurchaseInvoice invoice) {
        return SefJson.answer(dto.of(invoice));
    }

    /** What a statement by the register's id answers. */
    record DecidedDto(PurchaseEndpoints.DecidedDto invoice, boolean success) {

        static DecidedDto of(PurchaseInvoice invoice) {
            return new DecidedDto(PurchaseEndpoints.DecidedDto.of(invoice), true);
        }
    }
}
