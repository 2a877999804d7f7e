package rs.tefter.notice;

import rs.tefter.platform.WireName;

/** Whether the document behind a notice was issued here or elsewhere. */
public enum DocumentIssueOrigin implements WireName {
    VIA_SEF("DocumentIssuedViaSef"), OUTSIDE_SEF("DocumentIssuedOutsideSef");

    private final String wire;

    DocumentIssueOrigin(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
