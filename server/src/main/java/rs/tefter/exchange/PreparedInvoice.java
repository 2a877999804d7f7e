package rs.tefter.exchange;

import java.util.List;
import java.util.Optional;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Origin;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.StoredAnswer;

/**
 * A sales invoice that has passed its checks and waits for its commit, with the answer that will be stored beside it.
 *
 * @param status     Sending, or Draft or New when it is kept back
 * @param signerId   the body that ran the procurement, which will see the invoice too
 * @param mistake    why it will become Mistake instead of being delivered: its remaining rules were checked after the answer was due
 * @param unsealed whether it waits for its seal and is delivered afterwards
 * @param upload     what was received, where the document was made of it
 * @param references numbers of the seller's earlier documents that this one corrects or settles
 */
record PreparedInvoice(InvoiceIds ids, InvoiceSummary summary, Partner buyer, SalesStatus status, boolean sendToCir, Optional<Long> signerId,
                       Optional<String> mistake, RequestId requestId, byte[] contentHash, StoredAnswer answer, PackedDocument document,
                       boolean unsealed, Units units, Optional<Announcement> announcement,
                       Optional<PackedDocument> upload, List<Reference> references, Origin origin) {

    /** One earlier document, as a source (corrected by a credit or debit note) or an advance (settled by a final invoice). */
    record Reference(String number, String kind) {

        static final String SOURCE = "source";
        static final String ADVANCE = "advance";
    }

    /** What became of it: stored, or the answer of the first call, or the seller's other document with that number. */
    sealed interface Outcome {
        record Stored() implements Outcome {}

        record Repeated(Idempotency.Stored stored) implements Outcome {}

        record NumberTaken() implements Outcome {}
    }
}
