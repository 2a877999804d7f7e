package rs.tefter.retail.receipts;

import java.util.Optional;
import java.util.Set;
import rs.tefter.retail.PrintMethod;

/**
 * How the customer is to get a receipt.
 *
 * @param email where it is mailed to, when it is
 * @param a4 whether a PDF is a sheet of paper instead of a strip of 80 mm
 */
public record Wishes(Set<PrintMethod> ways, Optional<String> email, boolean a4) {

    public Wishes {
        ways = Set.copyOf(ways);
    }
}
