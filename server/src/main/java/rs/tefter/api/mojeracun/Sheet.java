package rs.tefter.api.mojeracun;

import java.util.List;

/** The names and the order that a reply has in XML; in JSON it has those of its row. */
enum Sheet {
    SEND(true, "", "SendDocumentResponse", "ElectronicId", "DocumentNr", "DocumentTypeId", "DocumentTypeName", "StatusId", "StatusName",
        "SenderBusinessNumber", "SenderBusinessUnit", "SenderBusinessName", "Sent", "Delivered"),
    INBOX(true, "InboxDocumentHeaders", "InboxDocumentHeader", "ElectronicId", "SalesInvoiceId", "PurchaseInvoiceId", "DocumentNr",
        "DocumentTypeId", "DocumentTypeName", "StatusId", "StatusName", "SenderBusinessNumber", "SenderBusinessUnit", "SenderBusinessName", "Sent",
        "Delivered"),
    OUTBOX(false, "OutboxDocumentHeaders", "OutboxDocumentHeader", "ElectronicId", "SalesInvoiceId", "PurchaseInvoiceId", "DocumentNr",
        "DocumentTypeId", "DocumentTypeName", "StatusId", "StatusName", "RecipientBusinessNumber", "RecipientBusinessUnit", "RecipientBusinessName",
        "Created", "Updated", "Sent", "Delivered"),
    PROCESS_INBOX(true, "InboxDocumentHeaders", "InboxDocumentHeader", "ElectronicId", "DocumentNr", "DocumentTypeId", "DocumentTypeName",
        "StatusId", "SenderBusinessNumber", "SenderBusinessUnit", "SenderBusinessName", "Sent", "Delivered", "DocumentProcessStatusId",
        "DocumentProcessStatusName", "AdditionalDokumentStatusId", "RejectReason", "StornoComment"),
    PROCESS_OUTBOX(false, "OutboxDocumentHeaders", "OutboxDocumentHeader"),
    STATEMENT(false, "", "UpdateDokumentProcessStatusResponse"),
    IMPORT(false, "", "NotifyImportResponse"),
    INDIVIDUAL_VAT(false, "", "IndividualVat"),
    CANCELLED_INDIVIDUAL_VAT(false, "", "CancelIndividualVatResponse"),
    GROUP_VAT(false, "", "GroupVat"),
    CANCELLED_GROUP_VAT(false, "", "CancelGroupVatResponse");

    private final boolean standalone;
    private final String list;
    private final String element;
    private final List<String> names;

    /** @param names of the children; none means all members of the row */
    Sheet(boolean standalone, String list, String element, String... names) {
        this.standalone = standalone;
        this.list = list;
        this.element = element;
        this.names = List.of(names);
    }

    String declaration() {
        return Xml.declaration(standalone);
    }

    String list() {
        return list;
    }

    String element() {
        return element;
    }

    List<String> names() {
        return names;
    }
}
