package rs.tefter.retail.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to sell. A product with variants is not sold itself, its variants are.
 *
 * @param sku its number in the company's catalogue
 * @param variants of a variant, none
 */
public record Product(UUID id, long sku, Details details, List<Product> variants, Instant createdAt, Instant updatedAt,
        Optional<Instant> deletedAt) {

    /** What is sold. */
    public enum Kind {
        PRODUCT("product"), SERVICE("service"), DIGITAL("digital");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        static Kind stored(String wire) {
            return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst().orElseThrow();
        }
    }

    /**
     * What can be changed about a product.
     *
     * @param quantityPerBaseUnit how much of the base unit is in one sale unit
     * @param price in dinars with VAT, 2 decimals
     * @param label of its tax
     * @param weight in kilograms
     * @param variantName of a variant, what tells it from the others
     * @param images the first is the one on the cover
     */
    public record Details(String name, Optional<String> manufacturerSku, Optional<Description> description, Optional<UUID> saleUnitId,
            Optional<UUID> baseUnitId, Optional<BigDecimal> quantityPerBaseUnit, Optional<BigDecimal> price, String label, Optional<String> subtitle,
            Kind kind, Optional<BigDecimal> weight, Optional<Dimensions> dimensions, boolean hasVariants, Optional<String> variantName,
            Optional<Gtin> ean, List<UUID> categories, List<UUID> images) {

        /** A product of which nothing is said but what it must have. */
        public static Details of(String name, String label, Kind kind) {
            return new Details(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                label, Optional.empty(), kind, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), List.of());
        }
    }

    /**
     * A product as it is to become.
     *
     * @param sku empty for the next free number
     * @param variants told from one another by their numbers
     */
    public record Wanted(Optional<Long> sku, Details details, List<Wanted> variants) {}

    /** This product, to be changed. */
    Wanted wanted() {
        return new Wanted(Optional.of(sku), details, variants.stream().map(Product::wanted).toList());
    }
}
