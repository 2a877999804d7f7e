package rs.tefter.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * What is noted of an invoice beside its status, the same on both sides as soon as they have heard of each other.
 *
 * @param takenAt    when the buyer first took the document or decided on it
 * @param importedAt when the buyer's own system had taken it over
 * @param archivedAt when this side put it away
 * @param withdrawn  whether the seller took it back before the buyer had it
 * @param notedAt    when the newest of this was noted
 */
public record Notes(Units units, Optional<Instant> takenAt, Optional<Instant> importedAt, Optional<Instant> paidInPartAt,
                    Optional<Instant> paidAt, Optional<Instant> archivedAt, boolean withdrawn, Optional<Instant> notedAt) {}
