package rs.tefter.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How an organisation issues.
 *
 * @param pricesIncludeVat whether its prices may hold VAT
 * @param bankAccount where buyers pay to, 18 digits
 * @param listsVersion version of the rows of all lists; 0 for those of the product
 * @param listsChangedAt when the lists were brought
 */
public record Organisation(CodeLists lists, boolean pricesIncludeVat, Optional<String> bankAccount, long listsVersion, Instant listsChangedAt) {

    /** What an organisation is that has set nothing: its lists are those of the product, in their first form. */
    static final Organisation USUAL = new Organisation(CodeListTables.of(Map.of()), false, Optional.empty(), 0, Instant.parse("2025-12-31T23:00:00Z"));
}
