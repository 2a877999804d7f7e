package rs.tefter.ledger;

import java.time.Instant;

/**
 * A record as it is kept.
 *
 * @param parentId the record it is a part of; 0 when it stands alone
 * @param version rises with every change in the organisation
 */
public record Stored(long id, long parentId, Values values, long version, Instant modifiedAt) {}
