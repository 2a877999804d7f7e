package rs.tefter.api.minimax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rs.tefter.api.http.Call;
import rs.tefter.issuing.InvoiceSummary;
import rs.tefter.issuing.IssuedInvoice;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.issuing.Members;
import rs.tefter.issuing.Part;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.Values;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes invoices whole, and as rows of a list. */
final class InvoiceWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final IssuedInvoices invoices;
    private final Ledger ledger;

    InvoiceWriter(IssuedInvoices invoices, Ledger ledger) {
        this.invoices = invoices;
        this.ledger = ledger;
    }

    ObjectNode whole(Call call, IssuedInvoice invoice) {
        long company = call.companyId();
        CodeLists lists = ledger.organisations().of(company).lists();
        Links links = links(company, lists, List.of(invoice));
        ObjectNode object = NODES.objectNode().put("IssuedInvoiceId", invoice.id()).put("Year", invoice.year())
            .put("InvoiceNumber", invoice.number().orElse(null)).put("Numbering", code(lists, invoice.numberingId()));
        Values header = invoice.header().copy().put("DocumentNumbering", invoice.numberingId());
        new RecordWriter(links).members(object, Members.HEADER, header);
        object.put("PaymentReference", invoice.paymentReference().orElse(null)).put("Status", invoice.issued() ? "I" : "O");
        files(object, company, invoice);
        object.put("PaymentStatus", invoices.paymentStatus(lists, invoice).word());
        object.set("InvoiceValue", RecordWriter.number(invoice.invoiceValue()));
        object.set("PaidValue", RecordWriter.number(invoice.paidValue()));
        Optional<String> number = IssuedInvoices.numberText(lists, invoice);
        ArrayNode rows = object.putArray("IssuedInvoiceRows");
        invoice.rows().forEach(row -> rows.add(row(company, lists, links, invoice, number, row)));
        ArrayNode payments = object.putArray("IssuedInvoicePaymentMethods");
        invoice.payments().forEach(part -> payments.add(
            part(company, links, invoice, number, part, "IssuedInvoicePaymentMethodId", Members.PAYMENT)));
        ArrayNode sources = object.putArray("IssuedInvoiceAdditionalSourceDocument");
        invoice.sources().forEach(part -> sources.add(
            part(company, links, invoice, number, part, "IssuedInvoiceAdditionalSourceDocumentId", Members.SOURCE)));
        return RecordWriter.end(object, invoice.modifiedAt(), invoice.version());
    }

    private Links links(long company, CodeLists lists, List<IssuedInvoice> some) {
        List<Member> members = new ArrayList<>(Members.HEADER);
        members.addAll(Members.ROW);
        members.addAll(Members.PAYMENT);
        List<Values> values = new ArrayList<>(some.stream().map(IssuedInvoice::header).toList());
        some.forEach(invoice -> {
            invoice.rows().forEach(row -> values.add(row.values()));
            invoice.payments().forEach(payment -> values.add(payment.values()));
        });
        return Links.in(company, lists, ledger.registers(), members, values);
    }

    private static String code(CodeLists lists, long numberingId) {
        return CodeLists.byId(lists.numberings(), numberingId).map(CodeLists.Numbering::code).orElse(null);
    }

    private static void files(ObjectNode object, long company, IssuedInvoice invoice) {
        IssuedInvoice.Files files = invoice.files();
        String documents = "/api/orgs/" + company + "/documents/";
        object.set("Document", files.document().map(id -> Links.of(id, Optional.empty(), Optional.of(documents + id))).orElseGet(NODES::nullNode));
        for (Map.Entry<String, Optional<Long>> file : List.of(Map.entry("InvoiceAttachment", files.invoice()),
                Map.entry("EInvoiceAttachment", files.eInvoice()))) {
            object.set(file.getKey(), file.getValue().map(id -> Links.of(id, Optional.empty(),
                files.document().map(document -> documents + document + "/attachments/" + id))).orElseGet(NODES::nullNode));
        }
    }

    private static ObjectNode self(long company, IssuedInvoice invoice, Optional<String> number) {
        return (ObjectNode) Links.of(invoice.id(), number, Optional.of("/api/orgs/" + company + "/issuedinvoices/" + invoice.id()));
    }

    private static ObjectNode row(long company, CodeLists lists, Links links, IssuedInvoice invoice, Optional<String> number, Part row) {
        ObjectNode object = NODES.objectNode().put("IssuedInvoiceRowId", row.id());
        object.set("IssuedInvoice", self(company, invoice, number));
        new RecordWriter(links).members(object, Members.ROW, row.values());
        object.set("VatRatePercentage", row.values().id("VatRate").flatMap(id -> CodeLists.byId(lists.vatRates(), id))
            .map(rate -> CodeListEndpoints.percentage(rate.on(invoice.dateOfSupply().toLocalDate()))).orElseGet(NODES::nullNode));
        return RecordWriter.end(object, row.modifiedAt(), row.version());
    }

    private static ObjectNode part(long company, Links links, IssuedInvoice invoice, Optional<String> number, Part part, String idMember,
            List<Member> members) {
        ObjectNode object = NODES.objectNode().put(idMember, part.id());
        object.set("IssuedInvoice", self(company, invoice, number));
        new RecordWriter(links).members(object, members, part.values());
        return RecordWriter.end(object, part.modifiedAt(), part.version());
    }

    /** Rows of a list; the names of what they refer to are asked for once for all of them. */
    List<ObjectNode> rows(Call call, List<InvoiceSummary> page) {
        CodeLists lists = ledger.organisations().of(call.companyId()).lists();
        Links links = Links.in(call.companyId(), lists, ledger.registers(), List.of(), List.of());
        links.learn(ledger.registers(), "customers", page.stream().map(InvoiceSummary::customerId).collect(Collectors.toSet()));
        links.learn(ledger.registers(), "analytics",
            page.stream().map(InvoiceSummary::analyticId).flatMap(Optional::stream).collect(Collectors.toSet()));
        return page.stream().map(invoice -> searchRow(lists, links, invoice)).toList();
    }

    private ObjectNode searchRow(CodeLists lists, Links links, InvoiceSummary invoice) {
        ObjectNode object = NODES.objectNode().put("IssuedInvoiceId", invoice.id()).put("InvoiceType", invoice.type())
            .put("Year", invoice.year()).put("InvoiceNumber", invoice.number().orElse(null)).put("Numbering", code(lists, invoice.numberingId()));
        object.set("DocumentNumbering", links.write(Optional.of("document-numbering"), Optional.of(invoice.numberingId())));
        object.set("Customer", links.write(Optional.of("customers"), Optional.of(invoice.customerId())));
        object.set("DateIssued", RecordWriter.time(invoice.dateIssued()));
        object.set("DateTransaction", RecordWriter.time(invoice.dateOfSupply()));
        object.set("DateDue", RecordWriter.time(invoice.dateDue()));
        object.set("Currency", links.write(Optional.of("currencies"), Optional.of(invoice.currencyId())));
        object.set("Analytics", links.write(Optional.of("analytics"), invoice.analyticId()));
        object.put("Status", invoice.issued() ? "I" : "O").put("PaymentStatus", invoices.paymentStatus(lists, invoice).word());
        object.set("InvoiceValue", RecordWriter.number(invoice.invoiceValue()));
        object.set("PaidValue", RecordWriter.number(invoice.paidValue()));
        return RecordWriter.end(object, invoice.modifiedAt(), invoice.version());
    }
}
