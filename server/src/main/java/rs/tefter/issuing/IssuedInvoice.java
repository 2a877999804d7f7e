package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import rs.tefter.ledger.Values;

/**
 * An invoice or a proforma, draft or issued.
 *
 * @param year in which the number counts
 * @param number given at issue; a draft has one only when it was issued before
 * @param revision how often the number has gone out; from 2 on it is part of the number's text
 * @param priced its amounts in its currency
 * @param invoiceValue its gross amount in dinars
 * @param paidValue what of that is paid
 * @param files where the produced files lie
 */
public record IssuedInvoice(long id, boolean issued, long numberingId, int year, Optional<Long> number, int revision,
        Optional<String> paymentReference, Values header, List<Part> rows, List<Part> payments, List<Part> sources, Pricing.Priced priced,
        BigDecimal invoiceValue, BigDecimal paidValue, Files files, long version, Instant modifiedAt) {

    /** Ids of the document and of the files in it that issuing has made. */
    public record Files(Optional<Long> document, Optional<Long> invoice, Optional<Long> eInvoice) {

        public static final Files NONE = new Files(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public LocalDateTime dateIssued() {
        return header.date("DateIssued").orElseThrow();
    }

    /** The day that decides about rates: of supply, for a proforma without one the day of issue. */
    public LocalDateTime dateOfSupply() {
        return header.date("DateTransaction").orElseGet(this::dateIssued);
    }

    public LocalDateTime dateDue() {
        return header.date("DateDue").orElseGet(this::dateIssued);
    }
}
