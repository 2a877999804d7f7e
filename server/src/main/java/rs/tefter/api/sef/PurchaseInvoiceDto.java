package rs.tefter.api.sef;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.DocumentType;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseStatus;
import rs.tefter.exchange.RegisteredInvoices;
import rs.tefter.register.CirAct;
import rs.tefter.register.CirChange;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import rs.tefter.ubl.InvoiceHeader;
import rs.tefter.ubl.InvoiceReader;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The large body that an assignment answers. Names, order and what is constant or never known stand in purchase-invoice-dto.json; what is
 * true of the invoice is put over it.
 */
final class PurchaseInvoiceDto {

    /** The one file of an invoice: its document. */
    record FileDto(long id, String name, String extension, long invoiceId, boolean mainPdf, boolean mainXml, boolean isFitekInZip, boolean isLink,
                   String link) {}

    private final Companies companies;
    private final Contents contents;
    private final RegisteredInvoices registered;
    private final Map<String, Object> template;

    PurchaseInvoiceDto(Companies companies, Contents contents, RegisteredInvoices registered) {
        this.companies = companies;
        this.contents = contents;
        this.registered = registered;
        try (InputStream resource = PurchaseInvoiceDto.class.getResourceAsStream("purchase-invoice-dto.json")) {
            template = JsonMapper.shared().readValue(resource, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Object> of(PurchaseInvoice invoice) {
        Map<String, Object> body = new LinkedHashMap<>(template);
        identity(body, invoice);
        standing(body, invoice);
        register(body, invoice);
        amounts(body, invoice.summary());
        content(body, InvoiceReader.header(contents.read(contents.original(invoice))));
        days(body, invoice);
        return body;
    }

    private void identity(Map<String, Object> body, PurchaseInvoice invoice) {
        long id = invoice.ids().purchaseInvoiceId();
        String number = invoice.summary().number();
        body.put("InvoiceId", id);
        body.put("SenderId", invoice.seller().companyId());
        body.put("ReceiverId", invoice.companyId());
        body.put("PublicPurchaseContractSignerId", invoice.signerId().orElse(null));
        body.put("InvoiceNumber", number);
        body.put("Sender", invoice.seller().name());
        body.put("Receiver", companies.byId(invoice.companyId()).orElseThrow().name());
        body.put("PublicPurchaseContractSigner", invoice.signerId().flatMap(companies::byId).map(Company::name).orElse(null));
        body.put("Files", List.of(new FileDto(id, number, "xml", id, false, true, false, false, null)));
        body.put("IsCreditInvoice", invoice.summary().type() == DocumentType.CREDIT_NOTE);
        body.put("IsDebitNote", invoice.summary().type() == DocumentType.DEBIT_NOTE);
        body.put("IsPrepaymentInvoice", invoice.summary().type() == DocumentType.PREPAYMENT);
    }

    private static void standing(Map<String, Object> body, PurchaseInvoice invoice) {
        PurchaseInvoice.Standing standing = invoice.standing();
        body.put("Status", standing.status().wire());
        body.put("SalesStatus", salesStatus(standing.status()));
        body.put("AcceptRejectMessage", standing.comment().orElse(null));
        body.put("StornoNumber", standing.stornoNumber().orElse(null));
        body.put("AutomaticalAcceptance", standing.decidedByDeadline() && standing.status() == PurchaseStatus.APPROVED);
        body.put("ReceiverCalculatesVat", standing.reverseChargeVat().isPresent());
        body.put("ReceiverCalculatedVatRate", standing.reverseChargeVat().orElse(null));
    }

    private static String salesStatus(PurchaseStatus status) {
        return switch (status) {
            case APPROVED, REJECTED, STORNO, CANCELLED -> status.wire();
            default -> "Sent";
        };
    }

    private void register(Map<String, Object> body, PurchaseInvoice invoice) {
        body.put("CirStatus", invoice.standing().cir().status().wire());
        body.put("CirSettledAmount", invoice.standing().cir().settledAmount());
        invoice.standing().cir().invoiceId().ifPresent(id -> {
            List<CirChange> changes = registered.changes(id);
            body.put("CirInvoiceId", id);
            body.put("CirHistory", CirHistoryDto.of(id, changes, companies));
            body.put("CirAmountChangeId", changes.stream().filter(change -> change.act() == CirAct.CHANGE_AMOUNT)
                .reduce((_, later) -> later).map(last -> Integer.toString(last.version())).orElse(null));
        });
    }

    private static void amounts(Map<String, Object> body, InvoiceSummary summary) {
        body.put("CurrencyName", summary.currency());
        body.put("SumWithoutVat", summary.sumWithoutVat());
        body.put("VatSum", summary.vatAmount());
        body.put("SumWithVat", summary.sumWithoutVat().add(summary.vatAmount()));
        body.put("RoundingAmount", summary.roundingAmount());
        body.put("TotalToPay", summary.payableAmount());
    }

    private static void content(Map<String, Object> body, InvoiceHeader header) {
        body.put("SenderReceiverContractNumber", header.contractReference().orElse(null));
        body.put("OrderNumber", header.orderReference().orElse(null));
        body.put("LotNumber", header.lotReference().orElse(null));
        body.put("VatPointDate", header.vatDateCode().map(PurchaseInvoiceDto::vatPointDate).orElse("None"));
        body.put("IndebtednessPeriodFromDate", header.periodStart().map(SefTimes::utc).orElse(null));
        body.put("IndebtednessPeriodToDate", header.periodEnd().map(SefTimes::utc).orElse(null));
    }

    private static String vatPointDate(String code) {
        return switch (code) {
            case "3" -> "IssuingDate";
            case "35" -> "DeliveryDate";
            case "432" -> "PaymentDate";
            default -> "None";
        };
    }

    private static void days(Map<String, Object> body, PurchaseInvoice invoice) {
        InvoiceSummary summary = invoice.summary();
        body.put("AccountingDateUtc", SefTimes.utc(summary.deliveryDate().orElse(summary.issueDate())));
        body.put("InvoiceDateUtc", SefTimes.utc(summary.issueDate()));
        body.put("PaymentDateUtc", summary.dueDate().map(SefTimes::utc).orElse(null));
        body.put("InvoiceSentDateUtc", SefTimes.utc(invoice.sentAt()));
    }
}
