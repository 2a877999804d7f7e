package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.exchange.InvoiceSearch.Side;

/**
 * An invoice as a list of either mailbox shows it.
 *
 * @param publicReceiver of a purchase, whether its buyer was a public-fund user; false of a sale
 */
public record ListedInvoice(Side side, InvoiceIds ids, InvoiceSummary summary, Partner partner, String status, Optional<LocalDate> sentOn,
                            boolean publicReceiver) {

    /** The id on this side, which orders the pages. */
    public long id() {
        return side == Side.SALES ? ids.salesInvoiceId() : ids.purchaseInvoiceId();
    }
}
