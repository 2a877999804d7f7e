package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.Optional;

/** What is written beside a sales invoice's new status. */
record SalesChange(Optional<String> comment, Optional<String> cancelComment, Optional<String> stornoComment, Optional<String> stornoNumber,
                   Optional<LocalDate> sentOn) {

    static final SalesChange NOTHING = comment(Optional.empty());

    static SalesChange comment(Optional<String> comment) {
        return new SalesChange(comment, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SalesChange cancel(String comment) {
        return new SalesChange(Optional.empty(), Optional.of(comment), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SalesChange storno(String comment, Optional<String> number) {
        return new SalesChange(Optional.empty(), Optional.empty(), Optional.of(comment), number, Optional.empty());
    }

    static SalesChange sending(LocalDate today) {
        return new SalesChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(today));
    }
}
