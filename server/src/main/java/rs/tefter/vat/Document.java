package rs.tefter.vat;

import java.util.Optional;

/** The document that an individual record is about. */
public record Document(
        Optional<DocumentDirection> direction, Optional<DocumentType> type, Optional<InternalInvoiceOption> internalOption,
        Optional<String> number, Optional<String> internalNumber,
        Optional<RelatedInvoiceOption> relatedInvoices, Optional<RelatedInternalInvoiceOption> relatedInternalInvoices) {

    /** What a group record has. */
    public static final Document NONE = new Document(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());

    public boolean isOutbound() {
        return direction.filter(DocumentDirection.OUTBOUND::equals).isPresent();
    }

    public boolean isInbound() {
        return direction.filter(DocumentDirection.INBOUND::equals).isPresent();
    }

    /** The option, where not saying one means none. */
    public InternalInvoiceOption option() {
        return internalOption.orElse(InternalInvoiceOption.NONE);
    }

    public RelatedInvoiceOption invoices() {
        return relatedInvoices.orElse(RelatedInvoiceOption.NONE);
    }

    public RelatedInternalInvoiceOption internalInvoices() {
        return relatedInternalInvoices.orElse(RelatedInternalInvoiceOption.NONE);
    }
}
