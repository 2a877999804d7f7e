package rs.tefter.ubl.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice to be written; its amounts are taken as they are.
 *
 * @param number BT-1
 * @param process BT-23, the business process that the document belongs to
 * @param dueDate BT-9
 * @param vatDateCode BT-8: 35 delivery, 3 issue, 432 payment
 * @param currency BT-5
 * @param taxInDinars BT-111, stated when the currency is another
 * @param periodStart BT-73
 * @param periodEnd BT-74
 * @param buyerReference BT-10
 * @param deliveryDate BT-72
 * @param payment how it is to be paid
 * @param settlement what earlier advance invoices leave of it
 */
public record OutgoingInvoice(DocumentKind kind, String number, Optional<String> process, LocalDate issueDate, Optional<LocalDate> dueDate,
        List<String> notes, Optional<String> vatDateCode, String currency, Optional<BigDecimal> taxInDinars, Optional<LocalDate> periodStart,
        Optional<LocalDate> periodEnd, Optional<String> buyerReference, References references, List<Attachment> attachments,
        OutgoingParty seller, OutgoingParty buyer, Optional<LocalDate> deliveryDate, Optional<Place> deliveryPlace, Payment payment,
        List<TaxSubtotal> taxes, Totals totals, List<OutgoingLine> lines, Optional<Settlement> settlement) {

    public OutgoingInvoice {
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
    }

    /** An invoice that settles no advances. */
    public OutgoingInvoice(DocumentKind kind, String number, Optional<String> process, LocalDate issueDate, Optional<LocalDate> dueDate,
            List<String> notes, Optional<String> vatDateCode, String currency, Optional<BigDecimal> taxInDinars, Optional<LocalDate> periodStart,
            Optional<LocalDate> periodEnd, Optional<String> buyerReference, References references, List<Attachment> attachments,
            OutgoingParty seller, OutgoingParty buyer, Optional<LocalDate> deliveryDate, Optional<Place> deliveryPlace, Payment payment,
            List<TaxSubtotal> taxes, Totals totals, List<OutgoingLine> lines) {
        this(kind, number, process, issueDate, dueDate, notes, vatDateCode, currency, taxInDinars, periodStart, periodEnd, buyerReference, references,
            attachments, seller, buyer, deliveryDate, deliveryPlace, payment, taxes, totals, lines, Optional.empty());
    }

    /** Another document by number and date: BG-3. */
    public record Referenced(String number, Optional<LocalDate> issued) {}

    /** BT-13, BT-14, BG-3, BT-16, BT-15, BT-17, BT-12, BT-18 and BT-11. */
    public record References(Optional<String> order, Optional<String> salesOrder, List<Referenced> preceding, Optional<String> despatch,
            Optional<String> receipt, Optional<String> tenderOrLot, Optional<String> contract, Optional<String> object, Optional<String> project) {

        public static final References NONE = new References(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A file inside the document: BG-24. */
    public record Attachment(String fileName, String mimeType, byte[] content) {}

    /** Where the goods go: BG-15. */
    public record Place(Optional<String> gln, Optional<String> street, Optional<String> city, Optional<String> postalCode, String country) {}

    /**
     * BG-16.
     *
     * @param meansCode BT-81, UNCL 4461: 30 transfer, 10 cash, 48 card
     * @param reference BT-83
     * @param account BT-84
     */
    public record Payment(String meansCode, Optional<String> reference, Optional<String> account) {}

    /** Base and VAT of a category and rate: BG-23. */
    public record TaxSubtotal(OutgoingVat vat, BigDecimal base, BigDecimal tax) {}

    /** BT-106, BT-109, BT-110, BT-112, BT-113 and BT-115. */
    public record Totals(BigDecimal lines, BigDecimal withoutTax, BigDecimal tax, BigDecimal withTax, BigDecimal prepaid, BigDecimal payable) {}

    /** An advance invoice that is settled, with its bases and taxes. */
    public record SettledAdvance(String number, List<TaxSubtotal> taxes) {}

    /**
     * The settlement of advance invoices.
     *
     * @param taxes of the document without those of the advances
     * @param totals of the document without those of the advances
     */
    public record Settlement(List<SettledAdvance> advances, List<TaxSubtotal> taxes, Totals totals) {}
}
