package rs.tefter.intermediary;

import java.time.Instant;
import java.util.Optional;

/**
 * Which documents of a mailbox are asked for.
 *
 * @param unit      code of the only business unit whose documents are seen
 * @param transport as {@link TransportStatus#code}
 * @param process   as {@link ProcessStatus#code}
 * @param year      in which it was sent
 * @param from      of the time of sending, or of the last change; included, as is the end
 * @param byUpdate  whether the times are of the last change
 * @param before    documents with a smaller electronic id only
 * @param limit     most documents
 */
public record MailboxQuery(
        Side side, long companyId, Optional<String> unit, Optional<Integer> transport, Optional<Integer> process, Optional<String> number,
        Optional<Integer> year, Optional<Instant> from, Optional<Instant> to, boolean byUpdate, Optional<Long> before, int limit) {}
