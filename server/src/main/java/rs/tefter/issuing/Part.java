package rs.tefter.issuing;

import java.time.Instant;
import rs.tefter.ledger.Values;

/** A row, a payment or a source document of an invoice, with an id and a version of its own. */
public record Part(long id, Values values, long version, Instant modifiedAt) {}
