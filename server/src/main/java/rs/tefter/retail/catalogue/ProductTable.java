package rs.tefter.retail.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import rs.tefter.platform.Sql;

/** The rows of products. */
final class ProductTable {

    /** A product with its variants, and the product of which it is one. */
    record Row(Product product, Optional<UUID> variantOf) {}

    private static final String VARIANTS = "select * from product where company_id = :company and deleted_at is null and variant_of ";

    private final JdbcClient jdbc;

    ProductTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Product> all(long companyId, ProductFilter filter) {
        List<Product> products = jdbc.sql("""
                select * from product as p
                where company_id = :company and variant_of is null and (:deleted or deleted_at is null)
                  and (cast(:since as timestamptz) is null or updated_at >= :since)
                  and ((cast(:sku as bigint) is null and cast(:ean as text) is null and cast(:text as text) is null)
                    or exists (select from product as v
                        where v.company_id = :company and (v.product_id = p.product_id or v.variant_of = p.product_id)
                          and (:deleted or v.deleted_at is null)
                          and (cast(:sku as bigint) is null or v.sku = :sku) and (cast(:ean as text) is null or v.ean = :ean)
                          and (cast(:text as text) is null
                            or concat_ws(' ', v.name, v.variant_name, v.sku, v.manufacturer_sku, v.ean) ilike '%' || :text || '%')))
                order by created_at, product_id""")
            .param("company", companyId).param("deleted", filter.deletedToo()).param("since", filter.updatedSince().map(Sql::utc).orElse(null))
            .param("sku", filter.sku().orElse(null)).param("ean", filter.ean().orElse(null))
            .param("text", filter.text().map(ProductTable::literally).orElse(null))
            .query((row, _) -> product(row)).list();
        Map<UUID, List<Row>> variants = jdbc.sql(VARIANTS + "is not null order by variant_of, place").param("company", companyId)
            .query((row, _) -> row(row)).list().stream().collect(Collectors.groupingBy(row -> row.variantOf.orElseThrow()));
        return products.stream().map(product -> with(product, variants.getOrDefault(product.id(), List.of()))).toList();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What is sold itself, by name: the next rows after the one given. */
    List<Product> offered(long companyId, ProductOffer offer) {
        String[] texts = offer.texts().stream().map(text -> "%" + literally(text) + "%").toArray(String[]::new);
        return jdbc.sql("""
                select * from product
                where company_id = :company and deleted_at is null and not has_variants
                  and (cast(:name as text) is null or (name, product_id) > (:name, cast(:id as uuid)))
                  and (cardinality(:texts) = 0 or concat_ws(' ', name, variant_name, sku, manufacturer_sku, ean) ilike any(:texts))
                order by name, product_id limit :most""")
            .param("company", companyId).param("name", offer.after().map(ProductOffer.Place::name).orElse(null))
            .param("id", offer.after().map(ProductOffer.Place::id).orElse(null)).param("texts", texts).param("most", offer.most())
            .query((row, _) -> product(row)).list();
    }

    List<Product> byEan(long companyId, String ean) {
        return jdbc.sql("select * from product where company_id = ? and ean = ? and deleted_at is null and not has_variants order by sku limit 2")
            .params(companyId, ean).query((row, _) -> product(row)).list();
    }

    Optional<Row> find(long companyId, UUID id) {
        Optional<Row> found = jdbc.sql("select * from product where company_id = ? and product_id = ?").params(companyId, id)
            .query((row, _) -> row(row)).optional();
        return found.map(row -> new Row(with(row.product, jdbc.sql(VARIANTS + "= :id order by place").param("company", companyId).param("id", id)
            .query((variant, _) -> row(variant)).list()), row.variantOf));
    }

    private static Product with(Product product, List<Row> variants) {
        return new Product(product.id(), product.sku(), product.details(), variants.stream().map(Row::product).toList(), product.createdAt(),
            product.updatedAt(), product.deletedAt());
    }

    List<Product> bySku(long companyId, Collection<Long> skus) {
        return jdbc.sql("select * from product where company_id = ? and sku = any(?) and deleted_at is null")
            .params(companyId, skus.toArray(Long[]::new)).query((row, _) -> product(row)).list();
    }

    void markSold(long companyId, Collection<UUID> ids) {
        jdbc.sql("update product set sold = true where company_id = ? and product_id = any(?) and not sold")
            .params(companyId, ids.toArray(UUID[]::new)).update();
    }

    void insert(long companyId, Product product, Optional<UUID> variantOf, int place) {
        with(companyId, product, place, jdbc.sql("""
                insert into product (company_id, product_id, variant_of, place, name, sku, manufacturer_sku, description, description_plain,
                    sale_unit_id, base_unit_id, quantity_per_base_unit, price, tax_label, subtitle, product_type, weight, dimensions,
                    has_variants, variant_name, ean, categories, images, created_at, updated_at)
                values (:company, :id, :parent, :place, :name, :sku, :manufacturer, :description, :plain, :unit, :base, :quantity, :price, :label,
                    :subtitle, :kind, :weight, :dimensions, :variants, :variant, :ean, :categories, :images, :updated, :updated)"""))
            .param("parent", variantOf.orElse(null)).update();
    }

    void update(long companyId, Product product, int place) {
        with(companyId, product, place, jdbc.sql("""
                update product set place = :place, name = :name, sku = :sku, manufacturer_sku = :manufacturer, description = :description,
                    description_plain = :plain, sale_unit_id = :unit, base_unit_id = :base, quantity_per_base_unit = :quantity, price = :price,
                    tax_label = :label, subtitle = :subtitle, product_type = :kind, weight = :weight, dimensions = :dimensions,
                    has_variants = :variants, variant_name = :variant, ean = :ean, categories = :categories, images = :images, updated_at = :updated
                where company_id = :company and product_id = :id""")).update();
    }

    private static StatementSpec with(long companyId, Product product, int place, StatementSpec statement) {
        Product.Details details = product.details();
        return statement.param("company", companyId).param("id", product.id()).param("place", place).param("name", details.name())
            .param("sku", product.sku()).param("manufacturer", details.manufacturerSku().orElse(null))
            .param("description", details.description().map(Description::html).orElse(null))
            .param("plain", details.description().map(Description::plain).orElse(null))
            .param("unit", details.saleUnitId().orElse(null)).param("base", details.baseUnitId().orElse(null))
            .param("quantity", details.quantityPerBaseUnit().orElse(null)).param("price", details.price().orElse(null))
            .param("label", details.label()).param("subtitle", details.subtitle().orElse(null)).param("kind", details.kind().wire())
            .param("weight", details.weight().orElse(null)).param("dimensions", details.dimensions().map(Dimensions::text).orElse(null))
            .param("variants", details.hasVariants()).param("variant", details.variantName().orElse(null))
            .param("ean", details.ean().map(Gtin::digits).orElse(null))
            .param("categories", details.categories().toArray(UUID[]::new)).param("images", details.images().toArray(UUID[]::new))
            .param("updated", Sql.utc(product.updatedAt()));
    }

    /** Deletes the product and its variants. */
    void delete(long companyId, UUID id, Instant now) {
        jdbc.sql("""
                update product set deleted_at = :now, updated_at = :now
                where company_id = :company and (product_id = :id or variant_of = :id) and deleted_at is null""")
            .param("now", Sql.utc(now)).param("company", companyId).param("id", id).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(product(row), id(row, "variant_of"));
    }

    private static Product product(ResultSet row) throws SQLException {
        Product.Details details = new Product.Details(row.getString("name"), Sql.optionalText(row, "manufacturer_sku"),
            description(row), id(row, "sale_unit_id"), id(row, "base_unit_id"), decimal(row, "quantity_per_base_unit"),
            decimal(row, "price"), row.getString("tax_label"), Sql.optionalText(row, "subtitle"), Product.Kind.stored(row.getString("product_type")),
            decimal(row, "weight"), Sql.optionalText(row, "dimensions").map(Dimensions::new), row.getBoolean("has_variants"),
            Sql.optionalText(row, "variant_name"), Sql.optionalText(row, "ean").map(Gtin::new), ids(row, "categories"), ids(row, "images"));
        return new Product(row.getObject("product_id", UUID.class), row.getLong("sku"), details, List.of(), Sql.instant(row, "created_at"),
            Sql.instant(row, "updated_at"), Sql.optionalInstant(row, "deleted_at"));
    }

    private static Optional<Description> description(ResultSet row) throws SQLException {
        String plain = row.getString("description_plain");
        return Sql.optionalText(row, "description").map(html -> new Description(html, plain));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
