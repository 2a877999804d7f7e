package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.exchange.DocumentType;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.PurchaseInvoice;

/** A row of the purchase overview; BT-72 stands in the column of the document's type. */
record OverviewDto(long invoiceId, String globUniqId, String documentNumber,
                   String documentType, String cirInvoiceId, String status, String supplierName,
                   String supplierRegistrationNumber, String supplierVatRegistrationNumber,
                   BigDecimal amount, BigDecimal sumWithoutVat, BigDecimal vatAmount,
                   BigDecimal roundingAmount, String currency, String deliveryDate,
                   String prepaymentDate, String dueDate, String dateOfReduction, String sentDate) {

    static OverviewDto of(PurchaseInvoice invoice) {
        InvoiceSummary summary = invoice.summary();
        return new OverviewDto(invoice.ids().purchaseInvoiceId(), invoice.ids().globUniqId().toString(), summary.number(), summary.type().wire(),
            invoice.standing().cir().invoiceId().orElse(null), invoice.status().wire(),
            invoice.seller().name(), invoice.seller().code(), invoice.seller().pib(),
            summary.payableAmount(), summary.sumWithoutVat(), summary.vatAmount(), summary.roundingAmount(), summary.currency(),
            delivery(summary, DocumentType.INVOICE), delivery(summary, DocumentType.PREPAYMENT),
            day(summary.dueDate()), delivery(summary, DocumentType.CREDIT_NOTE),
            SefTimes.utc(invoice.sentAt()));
    }

    private static String delivery(InvoiceSummary summary, DocumentType type) {
        return summary.type() == type ? day(summary.deliveryDate()) : null;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(SefTimes::utc).orElse(null);
    }
}
