package rs.tefter.fiscal;

import java.util.List;

/** A kind of tax and its rates; the order id is its place on a receipt. */
public record TaxCategory(String name, TaxCategoryType type, int orderId, List<TaxRate> rates) {

    public TaxCategory {
        rates = List.copyOf(rates);
    }
}
