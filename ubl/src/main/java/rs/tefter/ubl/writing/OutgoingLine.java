package rs.tefter.ubl.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A line, BG-25.
 *
 * @param quantity BT-129
 * @param unitCode BT-130, UN/ECE Rec 20
 * @param net BT-131
 * @param allowances BG-27, amounts off the line
 * @param price BT-146
 * @param priceQuantity BT-149 when the price is not for one unit
 */
public record OutgoingLine(String id, Optional<String> note, BigDecimal quantity, String unitCode, BigDecimal net, List<Allowance> allowances,
        Optional<String> description, String name, Optional<String> sellersCode, OutgoingVat vat, BigDecimal price,
        Optional<BigDecimal> priceQuantity) {

    public OutgoingLine {
        allowances = List.copyOf(allowances);
    }

    /** An amount off, and why: BT-136 and BT-139. */
    public record Allowance(BigDecimal amount, String reason) {}
}
