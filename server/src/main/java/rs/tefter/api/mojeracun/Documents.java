package rs.tefter.api.mojeracun;

import java.util.Optional;
import rs.tefter.intermediary.Carried;
import rs.tefter.intermediary.TransportStatus;
import rs.tefter.registry.Company;

/** How documents are written; the order of the members is part of the wire. */
final class Documents {

    static final String PROCESS_STATUS = "DocumentProcessStatusId";

    private Documents() {}

    /** The answer to a send; the time of sending is never missing there. */
    static Row sent(Carried document, Company sender, Format format) {
        var sentAt = document.transport() == TransportStatus.SENT || document.transport() == TransportStatus.DELIVERED
            ? document.sentAt().orElse(document.createdAt()) : document.createdAt();
        return head(document)
            .put("StatusName", document.transport().wire())
            .put("SenderBusinessNumber", sender.pib())
            .put("SenderBusinessUnit", document.units().seller())
            .put("SenderBusinessName", sender.name())
            .put("RecipientBusinessNumber", document.partnerPib())
            .put("RecipientBusinessUnit", document.units().buyer())
            .put("RecipientBusinessName", document.partnerName())
            .put("Created", Times.withOffset(document.createdAt()))
            .put("Sent", format == Format.JSON ? Times.withOffset(sentAt) : Times.local(sentAt))
            .put("Modified", Times.withOffset(document.updatedAt()))
            .put("Delivered", document.takenAt().map(Times::withOffset));
    }

    static Row inbox(Carried document) {
        return head(document)
            .put("StatusName", document.transport().wire())
            .put("SenderBusinessNumber", document.partnerPib())
            .put("SenderBusinessUnit", document.units().seller())
            .put("SenderBusinessName", document.partnerName())
            .put("Updated", Times.local(document.updatedAt()))
            .put("Sent", document.sentAt().map(Times::local))
            .put("Delivered", document.takenAt().map(Times::local))
            .put("Imported", document.imported())
            .put("SalesInvoiceId", document.salesInvoiceId())
            .put("PurchaseInvoiceId", document.purchaseInvoiceId());
    }

    static Row outbox(Carried document) {
        return head(document)
            .put("StatusName", document.transport().wire())
            .put("RecipientBusinessNumber", document.partnerPib())
            .put("RecipientBusinessUnit", document.units().buyer())
            .put("RecipientBusinessName", document.partnerName())
            .put("Created", Times.local(document.createdAt()))
            .put("Updated", Times.local(document.updatedAt()))
            .put("Sent", document.sentAt().map(Times::local))
            .put("Delivered", document.takenAt().map(Times::local))
            .put("Issued", Times.day(document.issued()))
            .put("SalesInvoiceId", document.isRegistered() ? document.salesInvoiceId() : null)
            .put("PurchaseInvoiceId", document.isRegistered() ? document.purchaseInvoiceId() : null);
    }

    static Row processInbox(Carried document) {
        return process(head(document)
            .put("SenderBusinessNumber", document.partnerPib())
            .put("SenderBusinessUnit", document.units().seller())
            .put("SenderBusinessName", document.partnerName())
            .put("Sent", document.sentAt().map(Times::local))
            .put("Delivered", document.takenAt().map(Times::local))
            .put("IssueDate", Times.day(document.issued())), document)
            .put("RejectReason", document.rejectReason())
            .put("StornoComment", document.stornoComment());
    }

    static Row processOutbox(Carried document) {
        return process(head(document)
            .put("ReceiverBusinessNumber", document.partnerPib())
            .put("ReceiverBusinessUnit", document.units().buyer())
            .put("ReceiverBusinessName", document.partnerName())
            .put("Created", Times.local(document.createdAt()))
            .put("Updated", Times.local(document.updatedAt()))
            .put("Sent", document.sentAt().map(Times::local))
            .put("Delivered", document.takenAt().map(Times::local)), document)
            .put("AdditionalDokumentStatusName", document.unsealed() ? "" : document.result().text())
            .put("RejectReason", document.rejectReason())
            .put("StornoComment", document.stornoComment());
    }

    private static Row head(Carried document) {
        Kind kind = Kind.of(document.typeCode());
        return new Row()
            .put("ElectronicId", document.electronicId())
            .put("DocumentNr", document.number())
            .put("DocumentTypeId", kind.id())
            .put("DocumentTypeName", kind.wire())
            .put("StatusId", document.transport().code());
    }

    private static Row process(Row row, Carried document) {
        if (document.unsealed()) {
            return row.put(PROCESS_STATUS, Optional.empty()).put("DocumentProcessStatusName", "").put("AdditionalDokumentStatusId", Optional.empty());
        }
        return row
            .put(PROCESS_STATUS, document.process().code())
            .put("DocumentProcessStatusName", document.process().wire())
            .put("AdditionalDokumentStatusId", document.result().code());
    }
}
