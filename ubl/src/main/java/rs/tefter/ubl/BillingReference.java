package rs.tefter.ubl;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reference to an earlier document (BG-3).
 *
 * @param number BT-25, "" if absent
 * @param issueDate BT-26
 * @param typeCode 380 or 386, which SEF asks for when the document was issued outside of it
 */
public record BillingReference(String number, Optional<LocalDate> issueDate, Optional<String> typeCode) { }
