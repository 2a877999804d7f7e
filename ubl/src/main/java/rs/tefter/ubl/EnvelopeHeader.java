package rs.tefter.ubl;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What SEF says about a document in its envelope.
 *
 * @param salesInvoiceId id on the seller's side
 * @param purchaseInvoiceId id on the buyer's side; empty before delivery
 * @param documentId the id both sides share
 * @param creationDate Belgrade
 * @param sendingDate Belgrade; empty before delivery
 * @param pdf the rendering, not changed or kept
 */
public record EnvelopeHeader(long salesInvoiceId, OptionalLong purchaseInvoiceId, UUID documentId, LocalDate creationDate,
                             Optional<LocalDate> sendingDate, Optional<byte[]> pdf) { }
