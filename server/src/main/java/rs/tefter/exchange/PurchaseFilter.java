package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.Optional;

/** Which purchase invoices are asked for; the days are days of sending in Belgrade, both included. */
public record PurchaseFilter(Optional<PurchaseStatus> status, Optional<LocalDate> sentFrom, Optional<LocalDate> sentTo) {}
