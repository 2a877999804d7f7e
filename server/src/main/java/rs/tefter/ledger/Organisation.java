package rs.tefter.ledger;

import java.util.Optional;

/**
 * How an organisation issues.
 *
 * @param pricesIncludeVat whether its prices may hold VAT
 * @param bankAccount where buyers pay to, 18 digits
 */
public record Organisation(CodeLists lists, boolean pricesIncludeVat, Optional<String> bankAccount) {}
