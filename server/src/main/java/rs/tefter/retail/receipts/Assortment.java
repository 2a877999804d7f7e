package rs.tefter.retail.receipts;

import java.util.Map;
import java.util.Set;

/** What a company sells; that it is asked for means that it is being sold. */
@FunctionalInterface
public interface Assortment {

    /** The products by their numbers; a number of no product is left out. Called in a transaction of the company. */
    Map<Long, Article> sell(long companyId, Set<Long> skus);
}
