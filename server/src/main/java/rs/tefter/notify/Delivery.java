package rs.tefter.notify;

import java.util.UUID;

/**
 * A batch that this server has leased for one attempt.
 *
 * @param attempts attempts made before this one
 * @param tries    attempts made before this one since the last replay by hand
 */
record Delivery(long companyId, long id, UUID leaseId, CallbackAddress address, UUID requestId, byte[] body, int attempts, int tries) {}
