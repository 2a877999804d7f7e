package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which invoices of a mailbox are wanted; what is empty does not restrict. Days are days of sending in Belgrade, both included.
 *
 * @param text     what stands in the number, or in the partner's name in either script, or is the partner's PIB
 * @param amount   the text as an amount to pay, where it can be read as one
 * @param partner  PIB of the partner or a part of its name
 * @param statuses as they are on the wire
 * @param atLeast  of the amount to pay, in the document's currency
 */
public record MailboxFilter(Optional<String> text, Optional<BigDecimal> amount, Optional<String> partner, List<String> statuses,
                            Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost, Optional<LocalDate> sentFrom, Optional<LocalDate> sentTo) {

    public static final MailboxFilter EVERYTHING = new MailboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean hasDays() {
        return sentFrom.isPresent() || sentTo.isPresent();
    }
}
