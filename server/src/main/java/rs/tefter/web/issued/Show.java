package rs.tefter.web.issued;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.issuing.PaymentStatus;

/** Which issued invoices a list shows. */
public enum Show {
    ALL, DRAFTS, ISSUED, OVERDUE, PROFORMAS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Show read(Optional<String> given) {
        return Stream.of(values()).filter(show -> given.filter(show.wire()::equals).isPresent()).findFirst().orElse(ALL);
    }

    Optional<Boolean> issued() {
        return switch (this) {
            case DRAFTS -> Optional.of(false);
            case ISSUED, OVERDUE -> Optional.of(true);
            case ALL, PROFORMAS -> Optional.empty();
        };
    }

    Optional<String> type() {
        return switch (this) {
            case PROFORMAS -> Optional.of("P");
            case ISSUED, OVERDUE -> Optional.of("R");
            case ALL, DRAFTS -> Optional.empty();
        };
    }

    Optional<PaymentStatus> payment() {
        return this == OVERDUE ? Optional.of(PaymentStatus.UNPAID_OVERDUE) : Optional.empty();
    }
}
