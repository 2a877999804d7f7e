package rs.tefter.retail.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * Which products are looked for.
 *
 * @param text part of the name, the number, the manufacturer's number or the EAN, in any case
 * @param deletedToo whether deleted products are among them
 */
public record ProductFilter(Optional<String> text, Optional<Long> sku, Optional<String> ean, Optional<Instant> updatedSince, boolean deletedToo) {

    public static final ProductFilter ALL = new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
