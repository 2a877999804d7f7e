package rs.tefter.ubl.writing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A VAT category with its rate and, when nothing is charged, the reason.
 *
 * @param category BT-151: S, AE, Z, E, O, ...
 * @param exemptionCode BT-121, a key such as PDV-RS-24-1-2
 */
public record OutgoingVat(String category, BigDecimal percent, Optional<String> exemptionCode) {}
