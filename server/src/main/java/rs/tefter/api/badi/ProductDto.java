package rs.tefter.api.badi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rs.tefter.retail.catalogue.Description;
import rs.tefter.retail.catalogue.Dimensions;
import rs.tefter.retail.catalogue.Gtin;
import rs.tefter.retail.catalogue.Picture;
import rs.tefter.retail.catalogue.Product;

/** A product as the contract writes it; pictures are listed where they are asked for. */
record ProductDto(List<ProductDto> variants, UUID id, String name, long sku, String manufacturerSku, String description, String descriptionPlain,
        UUID saleUnitId, UUID baseUnitId, BigDecimal quantityPerBaseUnit, BigDecimal price, String taxRateLabel, String subtitle,
        String productType, BigDecimal weight, String dimensions, boolean hasVariants, String variantName, String ean, FileDto coverImage,
        List<UUID> categories, Instant createdAt, Instant updatedAt, Instant deletedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FileDto> images) {

    /** Writes products whose pictures are at hand. */
    record Writer(URI server, Map<UUID, Picture> pictures, boolean listsImages) {

        ProductDto write(Product product) {
            Product.Details details = product.details();
            List<FileDto> images = details.images().stream().filter(pictures::containsKey).map(id -> FileDto.of(pictures.get(id), server)).toList();
            return new ProductDto(product.variants().stream().map(this::write).toList(), product.id(), details.name(), product.sku(),
                details.manufacturerSku().orElse(null), details.description().map(Description::html).orElse(null),
                details.description().map(Description::plain).orElse(null), details.saleUnitId().orElse(null), details.baseUnitId().orElse(null),
                details.quantityPerBaseUnit().map(BigDecimal::stripTrailingZeros).orElse(null),
                details.price().map(BigDecimal::stripTrailingZeros).orElse(null), details.label(), details.subtitle().orElse(null),
                details.kind().wire(), details.weight().map(BigDecimal::stripTrailingZeros).orElse(null),
                details.dimensions().map(Dimensions::text).orElse(null), details.hasVariants(), details.variantName().orElse(null),
                details.ean().map(Gtin::digits).orElse(null), images.isEmpty() ? null : images.getFirst(), details.categories(),
                product.createdAt(), product.updatedAt(), product.deletedAt().orElse(null), listsImages ? images : null);
        }
    }
}
