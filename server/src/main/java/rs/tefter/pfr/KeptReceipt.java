package rs.tefter.pfr;

import java.util.Base64;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.verification.QrImage;

/**
 * A receipt as it is kept.
 *
 * @param result with the journal and without the picture, whatever was asked for
 */
public record KeptReceipt(Optional<PfrRequestId> requestId, InvoiceRequest request, InvoiceResult result) {

    /** The picture of the QR code: a GIF in base64. */
    public String picture() {
        return Base64.getEncoder().encodeToString(QrImage.gif(result.verificationUrl()));
    }

    /** The result with what was asked for, as at the first time. */
    InvoiceResult answer() {
        return result.with(request.withQrCode() ? Optional.of(picture()) : Optional.empty(), result.journal().filter(_ -> request.withJournal()));
    }
}
