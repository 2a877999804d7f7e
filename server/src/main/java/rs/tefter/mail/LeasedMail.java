package rs.tefter.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that this server has leased for one attempt.
 *
 * @param aboutInvoice whether somebody is told of an invoice by it
 * @param content  the whole message, RFC 5322
 * @param attempts attempts made before this one
 */
record LeasedMail(long companyId, UUID id, UUID leaseId, String recipient, String subject, byte[] content, int attempts, boolean aboutInvoice,
                  Instant createdAt) {}
