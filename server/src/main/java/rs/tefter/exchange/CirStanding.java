package rs.tefter.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import rs.tefter.register.CirStatus;

/**
 * What a mailbox knows of its invoice's entry in the central register.
 *
 * @param invoiceId the id of the entry, when there is one
 * @param version   the last change of the entry that the mailbox has heard of
 */
public record CirStanding(CirStatus status, Optional<String> invoiceId, BigDecimal settledAmount, int version) {}
