package rs.tefter.api.sef;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.SalesFilter;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.exchange.SalesStatus;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.registry.Companies;

/** The seller's side of the SEF contract but for uploads and changes. */
final class SalesEndpoints {

    private final SalesInvoices invoices;
    private final Contents contents;
    private final Companies companies;
    private final InvoiceDto dto;
    private final Uploads uploads;

    SalesEndpoints(SalesInvoices invoices, Contents contents, Companies companies, InvoiceDto dto, Uploads uploads) {
        this.invoices = invoices;
        this.contents = contents;
        this.companies = companies;
        this.dto = dto;
        this.uploads = uploads;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix, Access.KEY, call -> status(call, InvoiceIdParameter.query(call))),
            Route.get(prefix + "/{invoiceId:digits}", Access.KEY, call -> status(call, InvoiceIdParameter.path(call))),
            Route.get(prefix + "/xml", Access.KEY, call -> envelope(call, InvoiceIdParameter.query(call))),
            Route.get(prefix + "/{invoiceId:digits}/xml", Access.KEY, call -> envelope(call, InvoiceIdParameter.path(call))),
            Route.get(prefix + "/signature", Access.KEY, this::signature),
            Route.post(prefix + "/send", Access.KEY, call -> Uploads.isXml(call) ? uploads.body(call) : send(call, bodyIds(call))),
            Route.get(prefix + "/send", Access.KEY, call -> send(call, queryIds(call))),
            Route.delete(prefix, Access.KEY, this::deleteAll),
            Route.delete(prefix + "/{invoiceId:digits}", Access.KEY, this::delete),
            Route.post(prefix + "/cancel", Access.KEY, this::cancel),
            Route.post(prefix + "/storno", Access.KEY, this::storno),
            Route.post(prefix + "/ids", Access.KEY, this::ids));
    }

    private Reply status(Call call, long salesInvoiceId) {
        return SefJson.reply(StatusDto.of(invoices.get(call.companyId(), salesInvoiceId)));
    }

    private Reply envelope(Call call, long salesInvoiceId) {
        return Files.xml("sales-invoice-" + salesInvoiceId, contents.envelope(invoices.get(call.companyId(), salesInvoiceId)));
    }

    private Reply signature(Call call) {
        SalesInvoice invoice = invoices.get(call.companyId(), InvoiceIdParameter.query(call));
        return Files.asReceived("sales-invoice-" + invoice.ids().salesInvoiceId() + "-signed", contents.signed(invoice));
    }

    private Reply send(Call call, List<Long> ids) {
        if (ids.isEmpty()) {
            throw JsonFields.missing("InvoiceIdNotDefined", "invoiceId");
        }
        return SefJson.reply(invoices.send(companies.byId(call.companyId()).orElseThrow(), ids));
    }

    private static List<Long> bodyIds(Call call) {
        return JsonFields.ids(call.body()).orElseThrow(() -> JsonFields.missing("InvoiceIdNotDefined", "invoiceId"));
    }

    private static List<Long> queryIds(Call call) {
        return call.query().all("invoiceId").stream().map(InvoiceIdParameter::read).toList();
    }

    private Reply deleteAll(Call call) {
        List<Long> ids = JsonFields.ids(call.body())
            .orElseThrow(() -> Problem.refused("SomeOfInputParametarsNotDefined", "The body must be an array of invoice ids").refusal());
        return SefJson.reply(invoices.deleteAll(call.companyId(), ids));
    }

    private Reply delete(Call call) {
        long id = InvoiceIdParameter.path(call);
        invoices.delete(call.companyId(), id);
        return SefJson.reply(id);
    }

    private Reply cancel(Call call) {
        JsonFields body = JsonFields.of(call.body());
        long id = InvoiceIdParameter.body(body);
        String comment = body.text("cancelComments").orElseThrow(() -> JsonFields.missing("CancelCommentNotDefined", "cancelComments"));
        Idempotency.Request request = new Idempotency.Request("cancel", RequestIds.of(call, body), JsonFields.hash(id, comment), Intake.MISMATCH);
        return Reply.of(invoices.cancel(call.companyId(), request, id, comment, invoice -> SefJson.answer(dto.of(invoice))));
    }

    private Reply storno(Call call) {
        JsonFields body = JsonFields.of(call.body());
        long id = InvoiceIdParameter.body(body);
        String comment = body.text("stornoComment").orElseThrow(() -> JsonFields.missing("StornoCommentNotDefined", "stornoComment"));
        Optional<String> number = body.text("stornoNumber");
        Idempotency.Request request = new Idempotency.Request("storno",
            RequestIds.of(call, body), JsonFields.hash(id, comment, number), Intake.MISMATCH);
        return Reply.of(invoices.storno(call.companyId(), request, id, comment, number, invoice -> SefJson.answer(dto.of(invoice))));
    }

    private Reply ids(Call call) {
        Optional<SalesStatus> status = call.query("status").map(text -> SalesStatus.read(text)
            .orElseThrow(() -> Problem.refused("InvalidSalesStatus", "status", "There is no sales status '" + text + "'").refusal()));
        SentDays days = SentDays.optional(call);
        return SefJson.reply(new SalesIdsDto(invoices.ids(call.companyId(), new SalesFilter(status, days.from(), days.to()))));
    }

    /** What {@code /ids} answers. */
    record SalesIdsDto(List<Long> salesInvoiceIds) {}
}
