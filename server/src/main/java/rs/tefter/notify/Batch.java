package rs.tefter.notify;

import java.util.List;
import java.util.UUID;

/** Events of one company for one address, with the bytes that are sent. */
record Batch(long companyId, UUID registrationId, Channel channel, CallbackAddress address, UUID requestId, List<Long> eventIds, byte[] body) {}
