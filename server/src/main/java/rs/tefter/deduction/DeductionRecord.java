package rs.tefter.deduction;

import java.time.Instant;
import java.util.Optional;

/**
 * A record of input VAT.
 *
 * @param parentId the record that this one corrects
 */
public record DeductionRecord(
        long companyId, long id, Optional<Long> parentId, DeductionStatus status, String number, TaxPeriod period, Amounts amounts,
        boolean hasAnalytics, Instant createdAt, Instant statusChangedAt) {}
