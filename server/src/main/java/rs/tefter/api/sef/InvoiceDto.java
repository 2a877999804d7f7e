package rs.tefter.api.sef;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.DocumentType;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The large body that cancel and storno answer. Names, order and what is constant or never known stand in
 * invoice-dto.json; what is true of the invoice is put over it.
 */
final class InvoiceDto {

    private static final Name INVOICE_PERIOD = Name.cac("InvoicePeriod");
    private static final Name DESCRIPTION_CODE = Name.cbc("DescriptionCode");
    private static final Name NOTE = Name.cbc("Note");
    private static final Name ORDER_REFERENCE = Name.cac("OrderReference");
    private static final Name LOT_REFERENCE = Name.cac("OriginatorDocumentReference");
    private static final Name ID = Name.cbc("ID");

    private final Companies companies;
    private final Contents contents;
    private final Map<String, Object> template;

    InvoiceDto(Companies companies, Contents contents) {
        this.companies = companies;
        this.contents = contents;
        try (InputStream resource = InvoiceDto.class.getResourceAsStream("invoice-dto.json")) {
            template = JsonMapper.shared().readValue(resource, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Object> of(SalesInvoice invoice) {
        Document document = contents.read(contents.original(invoice));
        Map<String, Object> body = new LinkedHashMap<>(template);
        identity(body, invoice);
        standing(body, invoice);
        amounts(body, invoice.summary());
        days(body, invoice);
        content(body, invoice, document);
        return body;
    }

    private void identity(Map<String, Object> body, SalesInvoice invoice) {
        Company seller = companies.byId(invoice.companyId()).orElseThrow();
        body.put("InvoiceId", invoice.ids().salesInvoiceId());
        body.put("GlobUniqId", invoice.ids().globUniqId().toString());
        body.put("InvoiceNumber", invoice.summary().number());
        body.put("SenderId", seller.companyId());
        body.put("Sender", seller.name());
        body.put("ReceiverId", invoice.buyer().companyId());
        body.put("Receiver", invoice.buyer().name());
        body.put("ChannelAddress", invoice.buyer().code());
        body.put("IsCreditInvoice", invoice.summary().type() == DocumentType.CREDIT_NOTE);
        body.put("IsDebitNote", invoice.summary().type() == DocumentType.DEBIT_NOTE);
        body.put("IsPrepaymentInvoice", invoice.summary().type() == DocumentType.PREPAYMENT);
        body.put("SendInvoiceToCir", invoice.sendToCir());
    }

    private static void standing(Map<String, Object> body, SalesInvoice invoice) {
        SalesInvoice.Standing standing = invoice.standing();
        body.put("Status", standing.status().wire());
        body.put("CirStatus", standing.cir().status().wire());
        body.put("CirInvoiceId", standing.cir().invoiceId().orElse(null));
        body.put("CirSettledAmount", standing.cir().settledAmount());
        body.put("AcceptRejectMessage", standing.comment().orElse(null));
        body.put("CancelInvoiceMessage", standing.cancelComment().isEmpty() ? null : standing.cancelComment());
        body.put("StornoNumber", standing.stornoNumber().orElse(null));
        body.put("Version", standing.version());
    }

    private static void amounts(Map<String, Object> body, InvoiceSummary summary) {
        body.put("Currency", summary.currency());
        body.put("SumWithoutVat", summary.sumWithoutVat());
        body.put("VatSum", summary.vatAmount());
        body.put("SumWithVat", summary.sumWithoutVat().add(summary.vatAmount()));
        body.put("RoundingAmount", summary.roundingAmount());
        body.put("TotalToPay", summary.payableAmount());
    }

    private static void days(Map<String, Object> body, SalesInvoice invoice) {
        body.put("AccountingDateUtc", invoice.summary().deliveryDate().map(SefTimes::utc).orElse(null));
        body.put("PaymentDateUtc", invoice.summary().dueDate().map(SefTimes::utc).orElse(null));
        body.put("InvoiceDateUtc", SefTimes.utc(invoice.summary().issueDate()));
        body.put("InvoiceSentDateUtc", invoice.sentAt().map(SefTimes::utc).orElse(null));
        body.put("CreatedUtc", SefTimes.utc(invoice.createdAt()));
        body.put("LastModifiedUtc", SefTimes.utc(invoice.standing().modifiedAt()));
    }

    private static void content(Map<String, Object> body, SalesInvoice invoice, Document document) {
        var rows = InvoiceRows.of(invoice.ids().salesInvoiceId(), document);
        body.put("Rows", rows);
        body.put("TotalRowsCount", rows.size());
        body.put("VatPointDate", document.value(document.root(), INVOICE_PERIOD, DESCRIPTION_CODE).flatMap(InvoiceDto::vatPointDate).orElse(null));
        body.put("Note", document.value(document.root(), NOTE).orElse(null));
        body.put("OrderNumber", document.value(document.root(), ORDER_REFERENCE, ID).orElse(null));
        body.put("LotNumber", document.value(document.root(), LOT_REFERENCE, ID).orElse(null));
    }

    private static Optional<Integer> vatPointDate(String code) {
        return switch (code) {
            case "3", "35", "432" -> Optional.of(Integer.valueOf(code));
            default -> Optional.empty();
        };
    }
}
