package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.PurchaseFilter;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.PurchaseStatus;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.StoredAnswer;

/** The buyer's side of the SEF contract but for changes. */
final class PurchaseEndpoints {

    private final PurchaseInvoices invoices;
    private final Contents contents;

    PurchaseEndpoints(PurchaseInvoices invoices, Contents contents) {
        this.invoices = invoices;
        this.contents = contents;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix, Access.KEY, call -> status(call, InvoiceIdParameter.query(call))),
            Route.get(prefix + "/{invoiceId:digits}", Access.KEY, call -> status(call, InvoiceIdParameter.path(call))),
            Route.get(prefix + "/xml", Access.KEY, call -> envelope(call, InvoiceIdParameter.query(call))),
            Route.get(prefix + "/{invoiceId:digits}/xml", Access.KEY, call -> envelope(call, InvoiceIdParameter.path(call))),
            Route.get(prefix + "/signature", Access.KEY, this::signature),
            Route.post(prefix + "/ids", Access.KEY, this::ids),
            Route.get(prefix + "/overview", Access.KEY, this::overview),
            Route.post(prefix + "/acceptRejectPurchaseInvoice", Access.KEY, this::acceptReject),
            Route.post(prefix + "/vatReverseCharge", Access.KEY, this::chargeReverseVat));
    }

    private Reply status(Call call, long purchaseInvoiceId) {
        return SefJson.reply(StatusDto.of(invoices.get(call.companyId(), purchaseInvoiceId)));
    }

    private Reply envelope(Call call, long purchaseInvoiceId) {
        PurchaseInvoice invoice = invoices.get(call.companyId(), purchaseInvoiceId);
        byte[] envelope = contents.envelope(invoice);
        invoices.see(call.companyId(), invoice);
        return Files.xml("purchase-invoice-" + purchaseInvoiceId, envelope);
    }

    private Reply signature(Call call) {
        PurchaseInvoice invoice = invoices.get(call.companyId(), InvoiceIdParameter.query(call));
        byte[] signed = contents.signed(invoice);
        invoices.see(call.companyId(), invoice);
        return Files.asReceived("purchase-invoice-" + invoice.ids().purchaseInvoiceId() + "-signed", signed);
    }

    private Reply ids(Call call) {
        return SefJson.reply(new PurchaseIdsDto(invoices.ids(call.companyId(), filter(call, SentDays.optional(call)))));
    }

    private Reply overview(Call call) {
        PurchaseFilter filter = filter(call, SentDays.required(call));
        return SefJson.reply(invoices.list(call.companyId(), filter).stream().map(OverviewDto::of).toList());
    }

    static PurchaseFilter filter(Call call, SentDays days) {
        Optional<PurchaseStatus> status = call.query("status").map(text -> PurchaseStatus.read(text)
            .orElseThrow(() -> Problem.refused("InvalidPurchaseStatus", "status", "There is no purchase status '" + text + "'").refusal()));
        return new PurchaseFilter(status, days.from(), days.to());
    }

    private Reply acceptReject(Call call) {
        JsonFields body = JsonFields.of(call.body());
        long id = InvoiceIdParameter.body(body);
        boolean accepted = body.flag("accepted").orElseThrow(() -> JsonFields.missing("SomeOfInputParametarsNotDefined", "accepted"));
        Optional<String> comment = body.text("comment");
        Idempotency.Request request = new Idempotency.Request("accept-reject",
            RequestIds.of(call, body), JsonFields.hash(id, accepted, comment), Intake.MISMATCH);
        return Reply.of(invoices.decide(call.companyId(), request, id, accepted, comment, decided -> SefJson.answer(AcceptRejectDto.of(decided))));
    }

    private Reply chargeReverseVat(Call call) {
        JsonFields body = JsonFields.of(call.body());
        long id = body.integer("purchaseInvoiceId").orElseThrow(() -> JsonFields.missing("InvoiceIdNotDefined", "purchaseInvoiceId"));
        BigDecimal vatAmount = body.decimal("vatAmount").orElseThrow(() -> JsonFields.missing("SomeOfInputParametarsNotDefined", "vatAmount"));
        Idempotency.Request request = new Idempotency.Request("vat-reverse-charge", RequestIds.of(call, body),
            JsonFields.hash(id, vatAmount.stripTrailingZeros().toPlainString()), Intake.MISMATCH);
        return Reply.of(invoices.chargeReverseVat(call.companyId(), request, id, vatAmount, StoredAnswer.EMPTY));
    }

    /** What {@code /ids} answers. */
    record PurchaseIdsDto(List<Long> purchaseInvoiceIds) {}

    /** What a statement answers. */
    record AcceptRejectDto(String message, Integer httpStatus, DecidedDto invoice, boolean success) {

        static AcceptRejectDto of(PurchaseInvoice invoice) {
            return new AcceptRejectDto(null, null, DecidedDto.of(invoice), true);
        }
    }

    /** The invoice a statement was made on. */
    record DecidedDto(String invoiceNumber, String status) {

        static DecidedDto of(PurchaseInvoice invoice) {
            return new DecidedDto(invoice.summary().number(), invoice.status().wire());
        }
    }
}
