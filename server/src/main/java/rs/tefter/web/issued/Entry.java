package rs.tefter.web.issued;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.issuing.IssuedInvoice;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.issuing.PaymentStatus;
import rs.tefter.ledger.CodeLists;

/**
 * What a list tells of an issued invoice.
 *
 * @param number none on a draft that never had one
 * @param gross  in its currency
 */
public record Entry(long id, Optional<String> number, boolean proforma, boolean issued, String customer, LocalDate issuedOn, LocalDate dueOn,
        BigDecimal gross, String currency, PaymentStatus payment) {

    static Entry of(IssuedInvoice invoice, CodeLists lists, IssuedInvoices invoices) {
        return new Entry(invoice.id(), IssuedInvoices.numberText(lists, invoice), invoice.header().textOrEmpty("InvoiceType").equals("P"),
            invoice.issued(), invoice.header().textOrEmpty("AddresseeName"), invoice.dateIssued().toLocalDate(), invoice.dateDue().toLocalDate(),
            invoice.priced().gross(), currency(invoice, lists), invoices.paymentStatus(lists, invoice));
    }

    private static String currency(IssuedInvoice invoice, CodeLists lists) {
        return invoice.header().id("Currency").flatMap(id -> CodeLists.byId(lists.currencies(), id)).map(CodeLists.Currency::code).orElse("");
    }

    /** How the chip of the payment is coloured; a proforma and a credit are no debt. */
    public String tone() {
        return proforma || gross.signum() < 0 ? "" : switch (payment) {
            case PAID, ADVANCE -> "good";
            case UNPAID_OVERDUE, PARTLY_PAID_OVERDUE -> "bad";
            case PARTLY_PAID -> "warn";
            case UNPAID -> "info";
            case DRAFT -> "";
        };
    }
}
