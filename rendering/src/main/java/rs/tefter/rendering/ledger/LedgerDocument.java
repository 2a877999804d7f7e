package rs.tefter.rendering.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An invoice, a proforma or a delivery note as it is printed. Amounts are in its currency unless they say otherwise; a text that it does not
 * have is empty.
 *
 * @param number   empty for a draft that never had one
 * @param delivery where the goods go, if not to the buyer's address
 */
public record LedgerDocument(Kind kind, boolean draft, Letterhead letterhead, String number, Dates dates, Party seller, boolean sellerPaysVat,
                             Party buyer, Optional<Party> delivery, List<Reference> references, Texts texts, List<Row> rows, List<Tax> taxes,
                             Sums sums, Payment payment, Optional<Fiscal> fiscal) {

    public LedgerDocument {
        references = List.copyOf(references);
        rows = List.copyOf(rows);
        taxes = List.copyOf(taxes);
    }

    /** What the document is called. */
    public enum Kind { INVOICE, CREDIT_NOTE, REVERSAL, DEBIT_NOTE, ADVANCE, PROFORMA, DELIVERY_NOTE;

        /** Whether it gives back instead of asking for money. */
        boolean givesBack() {
            return this == CREDIT_NOTE || this == REVERSAL;
        }
    }

    /**
     * When it was issued and what it is for.
     *
     * @param supplyFrom the first day of supply; the last one when it was a single day
     */
    public record Dates(LocalDateTime issued, LocalDate supplyFrom, LocalDate supplyTo, LocalDate due) {}

    /** One of the parties, or a place of delivery; a country only where it is another than Serbia. */
    public record Party(String name, String street, String postalCode, String city, String country, String pib, String mb, String jbkjs) {}

    /**
     * Another document that this one rests on.
     *
     * @param type letters of the ledger: IV invoice, ON order, CT contract and so on; empty when it is not told
     */
    public record Reference(String type, String number, Optional<LocalDate> date) {}

    /**
     * What somebody wrote for it.
     *
     * @param above    what stands before the rows
     * @param below    what stands after the sums
     * @param reason   why something is reversed
     * @param issuedBy who made it out
     */
    public record Texts(String above, String below, String reason, String issuedBy) {}

    /**
     * One row.
     *
     * @param price  what counts: without VAT, or with it where the sums say so
     * @param amount of the row after discounts, without VAT or with it as the price
     */
    public record Row(int number, String code, String name, String description, String serial, String batch, BigDecimal quantity, String unit,
                      BigDecimal price, BigDecimal discount, BigDecimal discountPercent, BigDecimal vatPercent, BigDecimal amount) {}

    /**
     * The sum of all rows of one kind of VAT.
     *
     * @param category   BT-151 of e-invoices; empty where there is none for the rate
     * @param reasonCode of exemption, as PDV-RS-24-1-1
     */
    public record Tax(String category, BigDecimal percent, BigDecimal base, BigDecimal vat, String reasonCode, List<Accounting> accounting) {}

    /** A special way of accounting for VAT, as PA of travel agencies, and how the ledger names it. */
    public record Accounting(String type, String name) {}

    /**
     * What the document adds up to.
     *
     * @param rebatePercent  off every row, after its own discount
     * @param beforeDiscount sum of quantities times prices
     * @param paid           so far
     * @param inDinars       where the currency is another
     */
    public record Sums(String currency, boolean pricesWithVat, BigDecimal rebatePercent, BigDecimal beforeDiscount, BigDecimal net,
                       BigDecimal vat, BigDecimal gross, BigDecimal paid, Optional<InDinars> inDinars) {}

    /** @param rate dinars for one unit of the document's currency */
    public record InDinars(BigDecimal rate, BigDecimal net, BigDecimal vat, BigDecimal gross) {}

    /**
     * How it is paid.
     *
     * @param means   letters of the ledger: T transfer, G cash, P cash on delivery, B till, K card, D other
     * @param account 18 digits
     * @param code    three digits of the central bank
     * @param slip    whether an order of payment is printed to be handed to a bank
     * @param settled whether nothing is asked for any more
     */
    public record Payment(List<String> means, String account, String reference, String code, boolean slip, boolean settled) {}

    /**
     * The fiscal receipt of an invoice that was paid on the spot.
     *
     * @param number          PFR number
     * @param time            PFR time, local
     * @param counter         as it stands on the receipt
     * @param verificationUrl what its QR code holds
     */
    public record Fiscal(String number, LocalDateTime time, String counter, String verificationUrl) {}
}
