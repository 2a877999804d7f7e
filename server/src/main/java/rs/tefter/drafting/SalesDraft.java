package rs.tefter.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.writing.DocumentKind;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;
import rs.tefter.ubl.writing.OutgoingInvoice.Referenced;
import rs.tefter.ubl.writing.OutgoingVat;

/**
 * An invoice as a person has filled it in.
 *
 * @param vatDateCode  when the duty to pay VAT arises (BT-8); stated only where VAT is charged
 * @param currency     ISO 4217
 * @param exchangeRate dinars for one unit of a foreign currency
 * @param period       of a credit or debit note for many invoices
 * @param source       the invoice that a credit or debit note corrects
 * @param advances     sales invoice ids of the advance invoices that this one settles
 */
public record SalesDraft(DocumentKind kind, String number, LocalDate issueDate, Optional<LocalDate> dueDate, Optional<LocalDate> deliveryDate,
        String vatDateCode, String currency, Optional<BigDecimal> exchangeRate, Optional<String> note, Period period, References references,
        Optional<Referenced> source, List<Long> advances, Payment payment, List<Line> lines, List<Attachment> attachments) {

    public SalesDraft {
        advances = List.copyOf(advances);
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /** Days between which something was delivered. */
    public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** What public buyers ask for: numbers of the order, the contract, the lot, and of the body that ran the procurement (JN-JBKJS). */
    public record References(Optional<String> order, Optional<String> contract, Optional<String> lot, Optional<String> buyer) {}

    /** Where and with what reference it is to be paid. */
    public record Payment(Optional<String> account, Optional<String> reference) {}

    /**
     * A line.
     *
     * @param unitCode        UN/ECE Rec 20
     * @param price           without VAT, for one unit
     * @param discountPercent off the line
     */
    public record Line(String name, Optional<String> code, BigDecimal quantity, String unitCode, BigDecimal price, BigDecimal discountPercent,
            OutgoingVat vat) {}
}
