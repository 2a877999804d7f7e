package rs.tefter.issuing;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.ledger.Query;

/**
 * Which issued invoices are asked for; what is empty does not matter.
 *
 * @param type R or P
 * @param issued true for issued ones, false for drafts
 * @param paymentStatus word of the contract
 * @param dueFrom first day, inclusive; so the others
 */
public record InvoiceQuery(Optional<Long> customerId, Optional<String> customerName, Optional<Long> analyticId, Optional<Long> currencyId,
        Optional<String> type, Optional<Long> number, Optional<Integer> year, Optional<LocalDate> issuedFrom, Optional<LocalDate> issuedTo,
        Optional<LocalDate> dueFrom, Optional<LocalDate> dueTo, Optional<LocalDate> suppliedFrom, Optional<LocalDate> suppliedTo,
        Optional<Boolean> issued, Optional<PaymentStatus> paymentStatus, Optional<String> documentReference, boolean recurringOnly, Query page) {}
