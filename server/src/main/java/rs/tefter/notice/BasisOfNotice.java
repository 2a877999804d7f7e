package rs.tefter.notice;

import rs.tefter.platform.WireName;

/** Why input VAT was corrected: the document was reduced by another, or annulled. */
public enum BasisOfNotice implements WireName {
    CREDIT_NOTE("CreditNoteIssued"), STORNO("Storno");

    private final String wire;

    BasisOfNotice(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
