package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which invoices of a mailbox are wanted; what is empty does not restrict.
 *
 * @param text     what stands in the number, or in the partner's name in either script, or is the partner's PIB
 * @param amount   the text as an amount to pay, where it can be read as one
 * @param partner  PIB of the partner or a part of its name
 * @param statuses as they are on the wire
 * @param atLeast  of the amount to pay, in the document's currency
 * @param sent     days of sending in Belgrade
 * @param due      days on which payment falls due
 * @param unpaid   whether those are left out that their buyers have noted as paid
 */
public record MailboxFilter(Optional<String> text, Optional<BigDecimal> amount, Optional<String> partner, List<String> statuses,
                            Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost, Span sent, Span due, boolean unpaid) {

    /** Days, both included. */
    public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

        public static final Span ANY = new Span(Optional.empty(), Optional.empty());

        boolean isBounded() {
            return from.isPresent() || to.isPresent();
        }
    }

    public static final MailboxFilter EVERYTHING = new MailboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
        Optional.empty(), Optional.empty(), Span.ANY, Span.ANY, false);
}
