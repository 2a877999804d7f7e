package rs.tefter.retail.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import rs.tefter.retail.rules.Rule;

/** Checks what a product says of itself against what else its company has. */
final class References {

    private final Units units;
    private final Categories categories;
    private final Pictures pictures;

    References(Units units, Categories categories, Pictures pictures) {
        this.units = units;
        this.categories = categories;
        this.pictures = pictures;
    }

    /** A refusal of the first thing that does not hold. */
    void check(long companyId, Product.Wanted wanted, boolean isVariant) {
        if (!wanted.variants().isEmpty() && !wanted.details().hasVariants()) {
            throw Rule.invalid("variants", "is not allowed");
        }
        check(companyId, wanted.details(), "", isVariant);
        for (int i = 0; i < wanted.variants().size(); i++) {
            String path = "variants[" + i + "].";
            if (!wanted.variants().get(i).variants().isEmpty()) {
                throw Rule.invalid(path + "variants", "is not allowed");
            }
            check(companyId, wanted.variants().get(i).details(), path, true);
        }
    }

    private void check(long companyId, Product.Details details, String path, boolean isVariant) {
        if (isVariant && details.hasVariants()) {
            throw Rule.invalid(path + "hasVariants", "is not allowed");
        }
        if (!isVariant && details.variantName().isPresent()) {
            throw Rule.invalid(path + "variantName", "is not allowed");
        }
        checkUnit(companyId, details.saleUnitId(), path + "saleUnitId");
        checkUnit(companyId, details.baseUnitId(), path + "baseUnitId");
        if (!details.categories().isEmpty()) {
            checkEach(details.categories(), categories.all(companyId).stream().map(Category::id).collect(Collectors.toSet()),
                path + "categories", "is of no category");
        }
        if (!details.images().isEmpty()) {
            checkEach(details.images(), pictures.find(companyId, details.images()).keySet(), path + "images", "is of no file");
        }
    }

    private void checkUnit(long companyId, Optional<UUID> unit, String path) {
        if (unit.isPresent() && units.find(companyId, unit.get()).isEmpty()) {
            throw Rule.invalid(path, "is of no unit");
        }
    }

    private static void checkEach(List<UUID> ids, Set<UUID> known, String path, String text) {
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                throw Rule.invalid(path + "[" + i + "]", text);
            }
        }
    }
}
