package rs.tefter.rendering;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Party;

/**
 * What a page shows of an invoice: every value is the text that stands in the document, nothing is computed or judged. A text that the
 * document does not have is empty.
 *
 * @param payee     who is paid, when it is not the seller
 * @param deputy    the seller's tax representative
 * @param lineCount lines of the document; {@code lines} may be fewer
 */
public record InvoiceView(Heading heading, Party seller, Party buyer, Optional<Other> payee, Optional<Other> deputy, List<Reference> references,
                          List<Line> lines, int lineCount, List<Allowance> allowances, List<Tax> taxes, List<Advance> advances,
                          Optional<Reduced> reduced, Totals totals, Payment payment, List<String> notes, List<Attachment> attachments) {

    /** @param vatDateCode BT-8: 3, 35 or 432; empty or 0 when no obligation arises */
    public record Heading(String typeCode, String number, String issueDate, String deliveryDate, String dueDate, String vatDateCode,
                          String periodStart, String periodEnd, String currency, String accountingCurrency) {}

    /** A party that is named only. */
    public record Other(String name, String id) {}

    /** Why another document is named. */
    public enum ReferenceKind { ORDER, CONTRACT, LOT, BUYER, PROJECT, DESPATCH, RECEIPT, INVOICE }

    /** Another document, with its day and type where the document tells them. */
    public record Reference(ReferenceKind kind, String number, String date, String typeCode) {}

    /** An allowance, or a charge; category and rate are empty on lines. */
    public record Allowance(boolean charge, String reasonCode, String reason, String percent, String base, String amount, String category,
                            String rate) {}

    /** @param baseQuantity how many units the price is for; empty for one */
    public record Line(String id, String sellerCode, String name, String description, String note, String quantity, String unit, String price,
                       String baseQuantity, List<Allowance> allowances, String net, String category, String rate) {}

    /** One category and rate of the breakdown of VAT. */
    public record Tax(String base, String amount, String category, String rate, String reasonKey, String reason) {}

    /** An advance invoice that this one settles. */
    public record Advance(String number, List<Tax> taxes) {}

    /** What is left of the document when its advances are taken off. */
    public record Reduced(List<Tax> taxes, String exclusive, String inclusive, String payable) {}

    /** @param accountingTax VAT in dinars where the document is in another currency, BT-111 */
    public record Totals(String lines, String allowances, String charges, String exclusive, String tax, String accountingTax, String inclusive,
                         String prepaid, String rounding, String payable) {}

    /** @param means code of the way of payment, BT-81 */
    public record Payment(String means, List<String> accounts, String reference, String purpose, List<String> terms) {}

    /** @param size bytes; empty when the attachment is not in the document */
    public record Attachment(String id, String description, String fileName, String mimeType, Optional<Long> size, String link) {

        /** The name people know it by. */
        public String name() {
            return fileName.isEmpty() ? id : fileName;
        }
    }
}
