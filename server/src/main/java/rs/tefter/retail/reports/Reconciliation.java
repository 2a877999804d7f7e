package rs.tefter.retail.reports;

import java.util.List;
import java.util.UUID;

/**
 * What is missing or unfinished among receipts; each list has at most {@value #MOST} entries.
 *
 * @param missingNumbers numbers that a signer must have given to somebody, between those that are known
 * @param unknown        receipts of which nobody knows yet whether they were signed
 * @param partial        orders of several receipts of which some are signed and others not
 * @param undelivered    signed receipts that could not be handed out as wished
 */
public record Reconciliation(List<String> missingNumbers, List<UUID> unknown, List<UUID> partial, List<UUID> undelivered) {

    public static final int MOST = 1000;
}
