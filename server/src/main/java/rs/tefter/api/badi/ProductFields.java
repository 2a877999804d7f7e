package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import rs.tefter.retail.Labels;
import rs.tefter.retail.catalogue.Description;
import rs.tefter.retail.catalogue.Dimensions;
import rs.tefter.retail.catalogue.Gtin;
import rs.tefter.retail.catalogue.Product;

/** Reads what a request says of a product or of one of its variants. */
final class ProductFields {

    private static final int LONGEST_NAME = 2_048;
    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_DESCRIPTION = 100_000;
    private static final int DECIMALS = 6;
    private static final BigDecimal LARGEST_SKU = new BigDecimal("9007199254740991");

    private final Field<List<ProductFields>> variants;
    private final Field<String> name;
    private final Field<Long> sku;
    private final Field<String> manufacturerSku;
    private final Field<Description> description;
    private final Field<UUID> saleUnitId;
    private final Field<UUID> baseUnitId;
    private final Field<BigDecimal> quantityPerBaseUnit;
    private final Field<BigDecimal> price;
    private final Field<String> label;
    private final Field<String> subtitle;
    private final Field<Product.Kind> kind;
    private final Field<BigDecimal> weight;
    private final Field<Dimensions> dimensions;
    private final Field<Boolean> hasVariants;
    private final Field<String> variantName;
    private final Field<Gtin> ean;
    private final Field<List<UUID>> categories;
    private final Field<List<UUID>> images;

    private ProductFields(Fields body, Labels labels, boolean required) {
        name = body.filledText("name", LONGEST_NAME).requiredIf(required);
        sku = sku(body);
        manufacturerSku = body.text("manufacturerSku", LONGEST_TEXT);
        description = body.text("description", LONGEST_DESCRIPTION).map(Description::of);
        saleUnitId = body.id("saleUnitId");
        baseUnitId = body.id("baseUnitId");
        quantityPerBaseUnit = body.amount("quantityPerBaseUnit").map(ProductFields::rounded);
        price = body.money("price");
        label = body.text("taxRateLabel", LONGEST_TEXT).mustBe(text -> labels.read(text).isPresent(), "must be one of " + labels.listed())
            .map(text -> labels.read(text).orElse(text)).requiredIf(required);
        subtitle = body.text("subtitle", LONGEST_NAME);
        kind = body.choice("productType", List.of(Product.Kind.values()), Product.Kind::wire).requiredIf(required);
        weight = body.amount("weight").map(ProductFields::rounded);
        dimensions = body.text("dimensions", LONGEST_TEXT).as(Dimensions::parse);
        hasVariants = body.flag("hasVariants");
        variantName = body.text("variantName", LONGEST_TEXT);
        ean = body.text("ean", LONGEST_TEXT).as(Gtin::parse);
        categories = body.ids("categories");
        images = body.ids("images");
        variants = body.objects("variants").map(list -> list.stream().map(variant -> new ProductFields(variant, labels, false)).toList());
        body.ignore("createdAt", "updatedAt", "deletedAt");
    }

    private static Field<Long> sku(Fields body) {
        return body.amount("sku").mustBe(number -> number.stripTrailingZeros().scale() <= 0, "must be an integer")
            .mustBe(number -> number.compareTo(LARGEST_SKU) <= 0, "must be less than or equal to " + LARGEST_SKU).map(BigDecimal::longValue);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** A product that was not there before. */
    static Product.Wanted forNew(Fields body, Labels labels) {
        ProductFields fields = new ProductFields(body, labels, true);
        body.done();
        return fields.made(Product.Details.of(fields.name.get(), fields.label.get(), fields.kind.get()));
    }

    /** @param required whether the request must say what every product has */
    static UnaryOperator<Product.Wanted> forChange(Fields body, Labels labels, boolean required) {
        ProductFields fields = new ProductFields(body, labels, required);
        body.done();
        return fields::onto;
    }

    private Product.Wanted onto(Product.Wanted current) {
        Product.Details changed = onto(current.details());
        return new Product.Wanted(sku.optional().or(current::sku), changed, variants.optional()
            .map(wanted -> wanted.stream().map(variant -> variant.asVariant(changed, current.variants())).toList()).orElse(current.variants()));
    }

    private Product.Wanted made(Product.Details start) {
        return onto(new Product.Wanted(Optional.empty(), start, List.of()));
    }

    /** A variant that is there already is changed; a new one has the product's name, label and type where it does not say its own. */
    private Product.Wanted asVariant(Product.Details product, List<Product.Wanted> current) {
        return current.stream().filter(known -> sku.optional().isPresent() && sku.optional().equals(known.sku())).findFirst()
            .map(this::onto).orElseGet(() -> made(Product.Details.of(product.name(), product.label(), product.kind())));
    }

    private Product.Details onto(Product.Details current) {
        return new Product.Details(name.orKeep(current.name()), manufacturerSku.orKeep(current.manufacturerSku()),
            description.orKeep(current.description()), saleUnitId.orKeep(current.saleUnitId()), baseUnitId.orKeep(current.baseUnitId()),
            quantityPerBaseUnit.orKeep(current.quantityPerBaseUnit()), price.orKeep(current.price()), label.orKeep(current.label()),
            subtitle.orKeep(current.subtitle()), kind.orKeep(current.kind()), weight.orKeep(current.weight()),
            dimensions.orKeep(current.dimensions()), hasVariants.orKeep(current.hasVariants()), variantName.orKeep(current.variantName()),
            ean.orKeep(current.ean()), categories.orKeep(current.categories()), images.orKeep(current.images()));
    }
}
