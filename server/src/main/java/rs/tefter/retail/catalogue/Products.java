package rs.tefter.retail.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Time;

/** The products of companies. A deleted one is hidden, because its receipts stay; its number is free again when it was never sold. */
public final class Products {

    private final ProductTable table;
    private final Numbers numbers;
    private final Units units;
    private final References references;
    private final CompanyTransactions transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    public Products(DataSource database, Units units, Categories categories, Pictures pictures, CompanyTransactions transactions, Time time,
            Supplier<UUID> ids) {
        this.table = new ProductTable(database);
        this.numbers = new Numbers(database);
        this.units = units;
        this.references = new References(units, categories, pictures);
        this.transactions = transactions;
        this.time = time;
        this.ids = ids;
    }

    /** All products that fit, with their variants, oldest first. */
    public List<Product> all(long companyId, ProductFilter filter) {
        return table.all(companyId, filter);
    }

    /** The product or variant of that id, be it deleted. */
    public Optional<Product> find(long companyId, UUID id) {
        return table.find(companyId, id).map(ProductTable.Row::product);
    }

    /** What receipts need of the products of these numbers, by number; those that are not there or deleted are left out. */
    public Map<Long, Sellable> sellable(long companyId, Collection<Long> skus) {
        return sellable(companyId, table.bySku(companyId, skus)).stream().collect(Collectors.toMap(Sellable::sku, Function.identity()));
    }

    /** What is sold itself, by name. */
    public List<Product> offered(long companyId, ProductOffer offer) {
        return table.offered(companyId, offer);
    }

    /** What is sold under a code that was typed or scanned: our number, else an EAN that only one product has. */
    public Optional<Sellable> byCode(long companyId, String code) {
        if (!code.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        List<Product> found = table.bySku(companyId, List.of(Long.parseLong(code))).stream()
            .filter(product -> !product.details().hasVariants()).toList();
        List<Product> all = found.isEmpty() ? table.byEan(companyId, code) : found;
        return all.size() == 1 ? Optional.of(sellable(companyId, all).getFirst()) : Optional.empty();
    }

    /** The products as receipts name them, in the same order. */
    public List<Sellable> sellable(long companyId, List<Product> products) {
        Map<UUID, Unit> unitsById = units.all(companyId).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return products.stream().map(product -> Sellable.of(product, product.details().saleUnitId().map(unitsById::get))).toList();
    }

    /** Notes that receipts refer to these products, so that their numbers stay theirs; to be called in the transaction of the receipt. */
    public void sold(long companyId, Collection<UUID> productIds) {
        table.markSold(companyId, productIds);
    }

    /** Adds a product; AlreadyExists when a number is taken, a refusal when what it refers to is not there. */
    public Product add(long companyId, Product.Wanted wanted) {
        return transactions.run(companyId, () -> {
            references.check(companyId, wanted, false);
            Product product = insert(companyId, wanted, Optional.empty(), 0);
            return with(product, inserted(companyId, wanted.variants(), product.id()));
        });
    }

    private List<Product> inserted(long companyId, List<Product.Wanted> variants, UUID parent) {
        List<Product> inserted = new ArrayList<>();
        for (Product.Wanted variant : variants) {
            inserted.add(insert(companyId, variant, Optional.of(parent), inserted.size()));
        }
        return inserted;
    }

    private Product insert(long companyId, Product.Wanted wanted, Optional<UUID> variantOf, int place) {
        wanted.sku().ifPresent(sku -> requireFree(companyId, sku, Optional.empty()));
        long sku = wanted.sku().orElseGet(() -> numbers.next(companyId));
        Instant now = now();
        Product product = new Product(ids.get(), sku, wanted.details(), List.of(), now, now, Optional.empty());
        table.insert(companyId, product, variantOf, place);
        return product;
    }

    /** The changed product; a refusal when there is none of that id, or as for {@link #add}. Variants that are not wanted any more are deleted. */
    public Product change(long companyId, UUID id, UnaryOperator<Product.Wanted> change) {
        return transactions.run(companyId, () -> {
            ProductTable.Row row = alive(companyId, id);
            Product before = row.product();
            Product.Wanted wanted = change.apply(before.wanted());
            references.check(companyId, wanted, row.variantOf().isPresent());
            Map<Long, Product> variantsBefore = before.variants().stream().collect(Collectors.toMap(Product::sku, Function.identity()));
            List<Long> kept = wanted.variants().stream().flatMap(variant -> variant.sku().stream()).toList();
            variantsBefore.values().stream().filter(variant -> !kept.contains(variant.sku()))
                .forEach(variant -> table.delete(companyId, variant.id(), now()));
            Product after = update(companyId, before, wanted, 0);
            List<Product> variants = new ArrayList<>();
            for (Product.Wanted variant : wanted.variants()) {
                Optional<Product> known = variant.sku().map(variantsBefore::get);
                variants.add(known.isPresent() ? update(companyId, known.get(), variant, variants.size())
                    : insert(companyId, variant, Optional.of(id), variants.size()));
            }
            return with(after, variants);
        });
    }

    private Product update(long companyId, Product before, Product.Wanted wanted, int place) {
        long sku = wanted.sku().orElse(before.sku());
        requireFree(companyId, sku, Optional.of(before.id()));
        Product after = new Product(before.id(), sku, wanted.details(), List.of(), before.createdAt(), now(), Optional.empty());
        table.update(companyId, after, place);
        return after;
    }

    /** Hides the product and its variants; a refusal when there is none of that id. */
    public void delete(long companyId, UUID id) {
        transactions.run(companyId, () -> {
            alive(companyId, id);
            table.delete(companyId, id, now());
            return true;
        });
    }

    private ProductTable.Row alive(long companyId, UUID id) {
        return table.find(companyId, id).filter(row -> row.product().deletedAt().isEmpty()).orElseThrow(Products::unknown);
    }

    private void requireFree(long companyId, long sku, Optional<UUID> except) {
        if (numbers.isTaken(companyId, sku, except)) {
            throw Problem.of(Problem.Kind.CONFLICT, "AlreadyExists", "Product with sku " + sku + " already exists").refusal();
        }
    }

    private static Product with(Product product, List<Product> variants) {
        return new Product(product.id(), product.sku(), product.details(), variants, product.createdAt(), product.updatedAt(), product.deletedAt());
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The refusal of what is asked of a product that is not there. */
    public static Refusal unknown() {
        return Problem.unknown("NotFound", "id", "Product not found").refusal();
    }
}
