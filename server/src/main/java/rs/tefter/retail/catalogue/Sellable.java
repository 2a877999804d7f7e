package rs.tefter.retail.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * What a receipt needs to know of a product.
 *
 * @param name as it stands on receipts, with the variant and the unit
 * @param price in dinars with VAT
 * @param hasVariants whether its variants are sold instead of it
 */
public record Sellable(UUID id, long sku, String name, String label, Optional<BigDecimal> price, Optional<Gtin> ean, boolean hasVariants) {

    static Sellable of(Product product, Optional<Unit> unit) {
        Product.Details details = product.details();
        String name = details.name() + details.variantName().map(variant -> " " + variant).orElse("")
            + unit.map(sold -> "/" + sold.code()).orElse("");
        return new Sellable(product.id(), product.sku(), name, details.label(), details.price(), details.ean(), details.hasVariants());
    }
}
