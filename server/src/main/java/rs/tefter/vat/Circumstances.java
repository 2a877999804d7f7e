package rs.tefter.vat;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.registry.VatPeriodKind;

/**
 * What rules need to know beside the record.
 *
 * @param periodKind how often the company declares VAT, where that is known
 * @param periodMustHaveEnded whether a group record may be made for ended tax periods only
 */
record Circumstances(LocalDate today, Optional<VatPeriodKind> periodKind, boolean periodMustHaveEnded) {}
