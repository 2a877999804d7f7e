package rs.tefter.issuing;

import java.time.Instant;

/** An invoice that has changed, the version it has since, and when that was. */
public record InvoiceChange(long id, long version, Instant at) {}
