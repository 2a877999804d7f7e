package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a list shows of an invoice.
 *
 * @param type R or P
 * @param invoiceValue gross amount in dinars
 */
public record InvoiceSummary(long id, String type, boolean issued, long numberingId, int year, Optional<Long> number, long customerId,
        long currencyId, Optional<Long> analyticId, LocalDateTime dateIssued, LocalDateTime dateOfSupply, LocalDateTime dateDue,
        BigDecimal invoiceValue, BigDecimal paidValue, long version, Instant modifiedAt) {}
