package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.Optional;
import rs.tefter.retail.catalogue.Sellable;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.rules.Goods;
import rs.tefter.web.Format;

/**
 * A line of the basket as it was typed; what is no number is shown again as it came.
 *
 * @param sku      of the catalogue, or none for what is sold beside it
 * @param discount percent, or nothing
 */
public record BasketLine(Optional<Long> sku, String name, String quantity, String price, String label, String discount) {

    private static final int LONGEST_NAME = 2048;

    static BasketLine of(Sellable product, String quantity, Format format) {
        String price = product.price().map(format::money).orElse("");
        return new BasketLine(Optional.of(product.sku()), product.name(), quantity, price, product.label(), "");
    }

    static BasketLine free(String name, String label) {
        return new BasketLine(Optional.empty(), name, "1", "", label, "");
    }

    /** One more or one less; what is less than one stays. */
    BasketLine changed(int by, Format format) {
        BigDecimal changed = Typed.quantity(quantity).orElse(BigDecimal.ZERO).add(BigDecimal.valueOf(by));
        return changed.signum() <= 0 ? this : withQuantity(format.plain(changed));
    }

    BasketLine more(String further, Format format) {
        BigDecimal sum = Typed.quantity(quantity).orElse(BigDecimal.ZERO).add(Typed.quantity(further).orElse(BigDecimal.ONE));
        return withQuantity(format.plain(sum));
    }

    private BasketLine withQuantity(String other) {
        return new BasketLine(sku, name, other, price, label, discount);
    }

    public boolean hasName() {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    public boolean hasQuantity() {
        return Typed.quantity(quantity).isPresent();
    }

    public boolean hasPrice() {
        return Typed.money(price).isPresent();
    }

    public boolean hasDiscount() {
        return discount.isBlank() || Typed.percent(discount).isPresent();
    }

    public boolean isRight() {
        return hasName() && hasQuantity() && hasPrice() && hasDiscount();
    }

    private BigDecimal percent() {
        return Typed.percent(discount).orElse(BigDecimal.ZERO);
    }

    /** At list price; only of a line that is right. */
    Goods goods() {
        return new Goods(sku, Optional.empty(), name, label, Typed.quantity(quantity).orElseThrow(), Typed.money(price).orElseThrow(), percent());
    }

    /** As it is ordered; only of a line that is right. */
    Asked.Wanted wanted(int place) {
        return new Asked.Wanted("items[" + place + "]", sku, Typed.quantity(quantity).orElseThrow(), Typed.money(price), Optional.of(label),
            Optional.of(name.strip()).filter(_ -> sku.isEmpty()), Optional.empty(), percent());
    }
}
