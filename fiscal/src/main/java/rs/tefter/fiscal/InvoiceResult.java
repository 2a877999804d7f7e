package rs.tefter.fiscal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a fiscal processor answers: InvoiceResult of PFR API version 3, its 23 members.
 *
 * @param verificationQrCode base64 of a GIF
 * @param journal the text of the receipt, 40 columns, lines ending in CR LF
 * @param encryptedInternalData base64
 * @param signature base64
 * @param taxGroupRevision id of the tax group that was applied
 * @param mrc registration number of the processor: make, software and serial number
 */
public record InvoiceResult(
        String requestedBy,
        OffsetDateTime sdcDateTime,
        String invoiceCounter,
        String invoiceCounterExtension,
        String invoiceNumber,
        List<TaxItem> taxItems,
        String verificationUrl,
        Optional<String> verificationQrCode,
        Optional<String> journal,
        String messages,
        String signedBy,
        String encryptedInternalData,
        String signature,
        long totalCounter,
        long transactionTypeCounter,
        BigDecimal totalAmount,
        int taxGroupRevision,
        String businessName,
        String tin,
        String locationName,
        String address,
        String district,
        String mrc) {

    public InvoiceResult {
        taxItems = List.copyOf(taxItems);
    }

    /** The same receipt with other parts of it that may be left out. */
    public InvoiceResult with(Optional<String> otherQrCode, Optional<String> otherJournal) {
        return new InvoiceResult(requestedBy, sdcDateTime, invoiceCounter, invoiceCounterExtension, invoiceNumber, taxItems, verificationUrl,
            otherQrCode, otherJournal, messages, signedBy, encryptedInternalData, signature, totalCounter, transactionTypeCounter, totalAmount, taxGroupRevision,
            businessName, tin, locationName, address, district, mrc);
    }
}
