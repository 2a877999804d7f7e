package rs.tefter.web.till;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rs.tefter.retail.catalogue.Product;

/**
 * A page of the items of the catalogue, by name.
 *
 * @param units their codes by id
 * @param more  whether there are further ones
 */
public record ItemList(String text, List<Product> items, Map<UUID, String> units, boolean more) {

    public String unit(Product product) {
        return product.details().saleUnitId().map(id -> units.getOrDefault(id, "")).orElse("");
    }

    /** The query for what follows the last item. */
    public String queryAfter() {
        Product last = items.getLast();
        return "?q=" + encoded(text) + "&after=" + last.id() + "&name=" + encoded(last.details().name());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
