package rs.tefter.intermediary;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rs.tefter.exchange.Exchange;

/** Hands documents over to the programs of either party, and notes that the recipient has them. */
public final class Handover {

    private final Exchange exchange;
    private final Mailboxes mailboxes;

    Handover(Exchange exchange, Mailboxes mailboxes) {
        this.exchange = exchange;
        this.mailboxes = mailboxes;
    }

    /** The document as it was sent, in the envelope in which it came; the recipient has taken it from then on. */
    public byte[] receive(long companyId, long electronicId, Optional<String> unit) {
        Optional<Carried> received = mailboxes.find(Side.INBOX, companyId, electronicId, unit);
        Carried document = received.or(() -> mailboxes.find(Side.OUTBOX, companyId, electronicId, unit))
            .orElseThrow(() -> Refusals.notFound(electronicId));
        if (document.archived()) {
            throw Refusals.archived(electronicId);
        }
        if (document.side() == Side.OUTBOX) {
            return content(companyId, document);
        }
        refuseCanceled(document);
        byte[] content = content(exchange.purchases().get(companyId, document.purchaseInvoiceId()).seller().companyId(), document);
        exchange.purchases().take(companyId, document.purchaseInvoiceId());
        return content;
    }

    private byte[] content(long senderId, Carried document) {
        byte[] sent = exchange.contents().sent(senderId, document.salesInvoiceId());
        return exchange.contents().upload(senderId, document.salesInvoiceId())
            .map(bytes -> Upload.of(new String(bytes, StandardCharsets.UTF_8))).filter(Upload::isEnveloped)
            .map(envelope -> envelope.around(sent)).orElse(sent);
    }

    /** Notes that the recipient's own system has taken the document over. */
    public void imported(long companyId, long electronicId, Optional<String> unit) {
        Carried document = mailboxes.find(Side.INBOX, companyId, electronicId, unit).orElseThrow(() -> Refusals.notFound(electronicId));
        refuseCanceled(document);
        if (!document.imported()) {
            exchange.purchases().noteImport(companyId, document.purchaseInvoiceId());
        }
    }

    private static void refuseCanceled(Carried document) {
        if (document.transport() == TransportStatus.CANCELED) {
            throw Refusals.canceled(document.electronicId());
        }
    }
}
