package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How far an invoice is paid, by the words of the contract. */
public enum PaymentStatus {
    DRAFT("Osnutek"),
    PAID("Placan"),
    PARTLY_PAID_OVERDUE("DelnoPlacanZapadel"),
    PARTLY_PAID("DelnoPlacanNezapadel"),
    UNPAID_OVERDUE("NeplacanZapadel"),
    UNPAID("NeplacanNezapadel"),
    ADVANCE("Avans");

    private final String word;

    PaymentStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<PaymentStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equalsIgnoreCase(word)).findFirst();
    }

    static PaymentStatus of(boolean issued, boolean advance, BigDecimal value, BigDecimal paid, LocalDate due, LocalDate today) {
        if (!issued) {
            return DRAFT;
        }
        boolean overdue = due.isBefore(today);
        if (paid.signum() == 0) {
            return value.signum() == 0 ? PAID : overdue ? UNPAID_OVERDUE : UNPAID;
        }
        if (paid.abs().compareTo(value.abs()) < 0) {
            return overdue ? PARTLY_PAID_OVERDUE : PARTLY_PAID;
        }
        return advance ? ADVANCE : PAID;
    }
}
