package rs.tefter.vat;

import java.time.LocalDate;
import java.util.Optional;

/** The days of the last change of status that a list is restricted to, both included. */
public record VatDays(Optional<LocalDate> from, Optional<LocalDate> to) {}
