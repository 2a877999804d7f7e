package rs.tefter.vat;

import java.util.Locale;
import java.util.Optional;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.RequestId;

/** A record is about one document, or about all supplies of a tax period that have none. */
public enum VatKind {
    INDIVIDUAL("individual-vat", "vat-individual", "IndividualVatRecordingRequestDuplicate", "individualVatId"),
    GROUP("group-vat", "vat-group", "GroupVatRecordingRequestDuplicate", "groupVatId");

    private final String eventSide;
    private final String family;
    private final String requestDuplicate;
    private final String idName;

    VatKind(String eventSide, String family, String requestDuplicate, String idName) {
        this.eventSide = eventSide;
        this.family = family;
        this.requestDuplicate = requestDuplicate;
        this.idName = idName;
    }

    /** What the ids of such records are called. */
    public String idName() {
        return idName;
    }

    /** How the paths of the contract name the kind. */
    public String segment() {
        return stored();
    }

    /** A call that makes a record; both generations share the space of request ids. */
    public Idempotency.Request recording(Optional<RequestId> id, byte[] contentHash) {
        return new Idempotency.Request(family, id, contentHash, requestDuplicate);
    }

    public Idempotency.Request correction(Optional<RequestId> id, byte[] contentHash) {
        return new Idempotency.Request(family + "-correction", id, contentHash, requestDuplicate);
    }

    public Idempotency.Request cancellation(Optional<RequestId> id, byte[] contentHash) {
        return new Idempotency.Request(family + "-cancel", id, contentHash, requestDuplicate);
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VatKind stored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String eventSide() {
        return eventSide;
    }
}
