package rs.tefter.retail.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.retail.rules.Rule;

/** The categories of companies, which form trees. */
public final class Categories {

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    public Categories(DataSource database, CompanyTransactions transactions, Time time, Supplier<UUID> ids) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
        this.ids = ids;
    }

    /** All categories, oldest first. */
    public List<Category> all(long companyId) {
        return jdbc.sql("select category_id, name, parent_id from category where company_id = ? order by created_at, category_id").param(companyId)
            .query((row, _) -> new Category(row.getObject(1, UUID.class), row.getString(2), Optional.ofNullable(row.getObject(3, UUID.class))))
            .list();
    }

    /** Adds what the change makes of a category without a name; a refusal when the one it stands within is not there. */
    public Category add(long companyId, UnaryOperator<Category> change) {
        return transactions.run(companyId, () -> {
            Category category = change.apply(new Category(ids.get(), "", Optional.empty()));
            requireParent(all(companyId), category);
            jdbc.sql("insert into category (company_id, category_id, name, parent_id, created_at) values (?, ?, ?, ?, ?)")
                .params(companyId, category.id(), category.name(), category.parentId().orElse(null), Sql.utc(time.instant())).update();
            return category;
        });
    }

    /** The changed category; a refusal when there is none of that id, or it would stand within itself. */
    public Category change(long companyId, UUID id, UnaryOperator<Category> change) {
        return transactions.run(companyId, () -> {
            List<Category> all = all(companyId);
            Category changed = change.apply(found(all, id));
            requireParent(all, changed);
            jdbc.sql("update category set name = ?, parent_id = ? where company_id = ? and category_id = ?")
                .params(changed.name(), changed.parentId().orElse(null), companyId, id).update();
            return changed;
        });
    }

    /** Takes the category away from its products; what stood within it stands within the next one up. */
    public void delete(long companyId, UUID id) {
        transactions.run(companyId, () -> {
            Category deleted = found(all(companyId), id);
            jdbc.sql("update category set parent_id = ? where company_id = ? and parent_id = ?")
                .params(deleted.parentId().orElse(null), companyId, id).update();
            jdbc.sql("update product set categories = array_remove(categories, ?) where company_id = ? and ? = any(categories)")
                .params(id, companyId, id).update();
            jdbc.sql("delete from category where company_id = ? and category_id = ?").params(companyId, id).update();
            return true;
        });
    }

    private static void requireParent(List<Category> all, Category category) {
        Optional<UUID> above = category.parentId();
        while (above.isPresent()) {
            UUID id = above.get();
            if (id.equals(category.id())) {
                throw Rule.invalid("parentId", "is within the category itself");
            }
            above = all.stream().filter(other -> other.id().equals(id)).findFirst()
                .orElseThrow(() -> Rule.invalid("parentId", "is of no category")).parentId();
        }
    }

    private static Category found(List<Category> all, UUID id) {
        return all.stream().filter(category -> category.id().equals(id)).findFirst().orElseThrow(Categories::unknown);
    }

    private static Refusal unknown() {
        return Problem.unknown("NotFound", "id", "Category not found").refusal();
    }
}
