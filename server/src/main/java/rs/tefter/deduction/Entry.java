package rs.tefter.deduction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What one document adds to one position.
 *
 * @param kind       under which name its amounts stand in the position: invoices, internal accounts for foreigners, or for payers of VAT
 * @param documentId of the purchase invoice, else of the record of VAT; not known of records made before it was kept
 * @param party      the name of the seller, else what the record of VAT names the other party by
 * @param day        on which the VAT fell due, or the record got its status
 */
public record Entry(Position position, Kind kind, Optional<Long> documentId, String documentNumber, String party, String status, LocalDate day,
        Map<Rate, Amount> amounts) {

    /** The sources that the record tells apart. */
    public enum Kind {
        INVOICE(Leaves.INVOICE), FOREIGNER(Leaves.FOREIGNER), VAT_PAYER(Leaves.VAT_PAYER);

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    /** A base and the VAT on it. */
    public record Amount(BigDecimal base, BigDecimal vat) {

        Amount plus(Amount other) {
            return new Amount(base.add(other.base), vat.add(other.vat));
        }
    }

    public Optional<Amount> at(Rate rate) {
        return Optional.ofNullable(amounts.get(rate));
    }
}
