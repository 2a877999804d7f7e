package rs.tefter.notice;

import rs.tefter.exchange.DocumentType;
import rs.tefter.platform.WireName;

/** What was reduced or annulled; each value belongs to one basis, and to one kind of document that can be found here. */
public enum DocumentReference implements WireName {
    REDUCED_INVOICE("CreditNoteReferenceToInvoice", BasisOfNotice.CREDIT_NOTE, DocumentType.CREDIT_NOTE),
    REDUCED_PREPAYMENT("CreditNoteReferenceToPrepaymentInvoice", BasisOfNotice.CREDIT_NOTE, DocumentType.CREDIT_NOTE),
    REDUCED_PERIOD("CreditNoteReferenceToPeriod", BasisOfNotice.CREDIT_NOTE, DocumentType.CREDIT_NOTE),
    ANNULLED_INVOICE("StornoInvoice", BasisOfNotice.STORNO, DocumentType.INVOICE),
    ANNULLED_PREPAYMENT("StornoPrepayment", BasisOfNotice.STORNO, DocumentType.PREPAYMENT),
    ANNULLED_DEBIT_NOTE("StornoDebitNote", BasisOfNotice.STORNO, DocumentType.DEBIT_NOTE);

    private final String wire;
    private final BasisOfNotice basis;
    private final DocumentType relatedType;

    DocumentReference(String wire, BasisOfNotice basis, DocumentType relatedType) {
        this.wire = wire;
        this.basis = basis;
        this.relatedType = relatedType;
    }

    @Override
    public String wire() {
        return wire;
    }

    BasisOfNotice basis() {
        return basis;
    }

    /** The kind of the document whose number the notice names. */
    DocumentType relatedType() {
        return relatedType;
    }
}
