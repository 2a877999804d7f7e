package rs.tefter.deduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.DocumentType;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.platform.Time;
import rs.tefter.ubl.BillingReference;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.InvoiceHeader;
import rs.tefter.ubl.InvoiceReader;

/** What accepted purchase invoices add to the record: their position follows from the kind of document, their day from its code (BT-8). */
final class PurchaseEntries {

    private static final String NO_CODE = "0";
    private static final String BY_ISSUE = "3";
    private static final String BY_DELIVERY = "35";

    private final PurchaseInvoices invoices;
    private final Contents contents;

    PurchaseEntries(PurchaseInvoices invoices, Contents contents) {
        this.invoices = invoices;
        this.contents = contents;
    }

    /** The invoices whose VAT fell due in the period and which were accepted by the given day. */
    List<Entry> of(long companyId, TaxPeriod period, LocalDate acceptedBy) {
        Instant before = Time.startOf(acceptedBy.plusDays(1));
        return invoices.approved(companyId, period.firstDay(), period.lastDay(), before).stream()
            .flatMap(invoice -> entry(invoice, period).stream())
            .toList();
    }

    private Optional<Entry> entry(PurchaseInvoice invoice, TaxPeriod period) {
        Document document = contents.read(contents.original(invoice));
        InvoiceHeader header = InvoiceReader.header(document);
        Map<Rate, Entry.Amount> amounts = InvoiceVat.of(document);
        return dueOn(invoice.summary().type(), header)
            .filter(day -> !amounts.isEmpty() && !day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay()))
            .map(day -> new Entry(position(invoice, header), Entry.Kind.INVOICE, Optional.of(invoice.ids().purchaseInvoiceId()), header.number(),
                invoice.seller().name(), invoice.status().wire(), day, amounts));
    }

    /**
     * A credit note has no code, or 0 for none, and counts when it was issued. An advance was paid on its date of delivery (BT-72); when
     * others are paid is not known here.
     */
    private static Optional<LocalDate> dueOn(DocumentType type, InvoiceHeader header) {
        return switch (type == DocumentType.PREPAYMENT ? BY_DELIVERY : header.vatDateCode().orElse(NO_CODE)) {
            case NO_CODE, BY_ISSUE -> header.issueDate();
            case BY_DELIVERY -> header.deliveryDate().or(header::issueDate);
            default -> Optional.empty();
        };
    }

    private Position position(PurchaseInvoice invoice, InvoiceHeader header) {
        return switch (invoice.summary().type()) {
            case INVOICE -> Position.SUPPLY;
            case DEBIT_NOTE -> Position.INCREASE;
            case PREPAYMENT -> Position.PREPAYMENT;
            case CREDIT_NOTE -> header.billingReferences().stream().map(BillingReference::number).anyMatch(number -> isPrepayment(invoice, number))
                ? Position.PREPAYMENT_DECREASE : Position.DECREASE;
        };
    }

    private boolean isPrepayment(PurchaseInvoice creditNote, String number) {
        return invoices.find(creditNote.companyId(), creditNote.seller().companyId(), number)
            .filter(invoice -> invoice.summary().type() == DocumentType.PREPAYMENT).isPresent();
    }
}
