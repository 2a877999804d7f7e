package rs.tefter.vat;

import java.util.Optional;

/**
 * A document that a record refers to.
 *
 * @param outside whether it was recorded elsewhere; then only its number is known
 * @param recordId the record made for it, where it is known
 */
public record Related(boolean outside, Optional<Long> recordId, Optional<String> documentNumber, Optional<String> internalInvoiceNumber) {

    public static Related outside(String documentNumber) {
        return new Related(true, Optional.empty(), Optional.of(documentNumber), Optional.empty());
    }
}
