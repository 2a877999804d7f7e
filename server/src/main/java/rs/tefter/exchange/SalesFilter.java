package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.Optional;

/** Which sales invoices are asked for; the days are days of sending in Belgrade, both included. */
public record SalesFilter(Optional<SalesStatus> status, Optional<LocalDate> sentFrom, Optional<LocalDate> sentTo) {}
