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

    /** The same in a later version. */
    IssuedInvoice at(long laterVersion, Instant when) {
        return new IssuedInvoice(id, issued, numberingId, year, number, revision, paymentReference, header, rows, payments, sources, priced,
            invoiceValue, paidValue, files, laterVersion, when);
    }

    /** With the number it goes out under. */
    IssuedInvoice numbered(long given, String reference) {
        return new IssuedInvoice(id, issued, numberingId, year, Optional.of(given), revision, Optional.of(reference), header, rows, payments, sources,
            priced, invoiceValue, paidValue, files, version, modifiedAt);
    }

    /** Issued, with the files that issuing has made. */
    IssuedInvoice issued(Files made) {
        return new IssuedInvoice(id, true, numberingId, year, number, revision, paymentReference, header, rows, payments, sources, priced,
            invoiceValue, paidValue, made, version, modifiedAt);
    }

    /** A draft once more; its number stays bound, its files are kept in the document only. */
    IssuedInvoice withdrawn(int nextRevision, Values nextHeader, long nextVersion, Instant at) {
        return new IssuedInvoice(id, false, numberingId, year, number, nextRevision, paymentReference, nextHeader, rows, payments, sources, priced,
            invoiceValue, paidValue, new Files(files.document(), Optional.empty(), Optional.empty()), nextVersion, at);
    }

    /** Type R, which alone is sent, fiscalised or corrected; a proforma is not. */
    boolean isInvoice() {
        return header.textOrEmpty("InvoiceType").equals("R");
    }
}
