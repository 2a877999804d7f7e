package rs.tefter.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.VatRate;
import rs.tefter.ledger.Values;
import rs.tefter.ubl.writing.OutgoingVat;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;

/** The VAT category BT-151 of a row: by its rate, by the reason it gives for an exemption, or by who owes the VAT. */
final class VatCategory {

    private static final String CONSTRUCTION = "GP";
    private static final String REVERSE_CHARGE = "AE";

    private VatCategory() {}

    /** Empty when a row of its rate cannot stand on an e-invoice. */
    static Optional<OutgoingVat> of(CodeLists lists, Values row, LocalDate day) {
        Optional<VatRate> rate = row.id("VatRate").flatMap(id -> CodeLists.byId(lists.vatRates(), id));
        Optional<String> reason = row.text("TaxExemptionReasonCode").filter(text -> !text.isBlank());
        return rate.flatMap(VatRate::ublCategory).map(category -> new OutgoingVat(category(category, reason, row, day),
            row.decimal("VATPercent").orElseThrow(), reason));
    }

    private static String category(String ofRate, Optional<String> reason, Values row, LocalDate day) {
        if (ofRate.equals("S")) {
            return ofRate;
        }
        if (row.textOrEmpty("VatAccountingType").equals(CONSTRUCTION)) {
            return REVERSE_CHARGE;
        }
        List<String> ofReason = reason.stream().flatMap(key -> ExemptionReasons.all().stream().filter(known -> known.key().equals(key)))
            .filter(known -> known.isActive(day)).map(ExemptionReason::category).toList();
        return ofReason.isEmpty() || ofReason.contains(ofRate) ? ofRate : ofReason.getFirst();
    }
}
