package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Query;
import rs.tefter.retail.catalogue.Gtin;
import rs.tefter.retail.catalogue.Product;
import rs.tefter.retail.catalogue.Unit;
import rs.tefter.web.Format;

/**
 * The page of an item of the catalogue, as it was typed.
 *
 * @param id      of an item that is there
 * @param variant what tells a variant from the others; only a variant has it
 */
public record ItemForm(Optional<UUID> id, String name, String sku, String ean, String unit, String price, String label, String kind,
        Optional<String> variant, List<Unit> units, List<String> labels, Optional<String> trouble) {

    private static final int LONGEST_NAME = 2048;
    private static final String SKU = "[0-9]{1,15}";

    static ItemForm empty(List<Unit> units, List<String> labels) {
        return new ItemForm(Optional.empty(), "", "", "", "", "", labels.getFirst(), Product.Kind.PRODUCT.wire(), Optional.empty(), units, labels,
            Optional.empty());
    }

    static ItemForm of(Product product, List<Unit> units, List<String> labels, Format format) {
        Product.Details details = product.details();
        return new ItemForm(Optional.of(product.id()), details.name(), Long.toString(product.sku()), details.ean().map(Gtin::digits).orElse(""),
            details.saleUnitId().map(UUID::toString).orElse(""), details.price().map(format::money).orElse(""), details.label(),
            details.kind().wire(), details.variantName(), units, labels, Optional.empty());
    }

    ItemForm filled(Query form) {
        return new ItemForm(id, form.get("name").orElse(""), form.get("sku").orElse(""), form.get("ean").orElse(""), form.get("unit").orElse(""),
            form.get("price").orElse(""), form.get("label").orElse(""), form.get("kind").orElse(""), variant.map(_ -> form.get("variant").orElse("")),
            units, labels, trouble);
    }

    ItemForm with(String reason) {
        return new ItemForm(id, name, sku, ean, unit, price, label, kind, variant, units, labels, Optional.of(reason));
    }

    public boolean hasName() {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    public boolean hasSku() {
        return sku.isEmpty() || sku.matches(SKU);
    }

    public boolean hasEan() {
        return ean.isEmpty() || Gtin.parse(ean).isPresent();
    }

    public boolean hasPrice() {
        return price.isEmpty() || Typed.money(price).isPresent();
    }

    boolean isRight() {
        return hasName() && hasSku() && hasEan() && hasPrice() && labels.contains(label);
    }

    /** The number that was typed; only of a form that is right. */
    Optional<Long> number() {
        return Optional.of(sku).filter(text -> !text.isEmpty()).map(Long::valueOf);
    }

    /** The item with what the form says of it; only of a form that is right. */
    Product.Details onto(Product.Details before) {
        Optional<BigDecimal> amount = Typed.money(price);
        Product.Kind sold = List.of(Product.Kind.values()).stream().filter(each -> each.wire().equals(kind)).findFirst().orElse(before.kind());
        return new Product.Details(name.strip(), before.manufacturerSku(), before.description(), Ids.read(unit), before.baseUnitId(),
            before.quantityPerBaseUnit(), amount, label, before.subtitle(), sold, before.weight(), before.dimensions(), before.hasVariants(),
            variant.filter(text -> !text.isBlank()), Gtin.parse(ean), before.categories(), before.images());
    }
}
