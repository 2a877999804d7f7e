package rs.tefter.retail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import rs.tefter.platform.Sql;

/** The rows of stores. */
final class StoreTable {

    private final JdbcClient jdbc;

    StoreTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Store> all(long companyId) {
        return jdbc.sql("select * from store where company_id = ? and deleted_at is null order by created_at, store_id")
            .param(companyId).query(StoreTable::store).list();
    }

    Optional<Store> find(long companyId, UUID id) {
        return jdbc.sql("select * from store where company_id = ? and store_id = ? and deleted_at is null")
            .params(companyId, id).query(StoreTable::store).optional();
    }

    void insert(long companyId, Store store, Instant now) {
        with(store, jdbc.sql("""
                insert into store (company_id, store_id, name, address, city, zip, gln, phone, language, print_methods, print_bank_accounts,
                    print_discounts, payment_methods_order, product_picker_type, sound_enabled, unknown_amount_advance, created_at)
                values (:company, :id, :name, :address, :city, :zip, :gln, :phone, :language, :methods, :accounts,
                    :discounts, :order, :picker, :sound, :advance, :now)"""))
            .param("company", companyId).param("now", Sql.utc(now)).update();
    }

    void update(long companyId, Store store) {
        with(store, jdbc.sql("""
                update store set name = :name, address = :address, city = :city, zip = :zip, gln = :gln, phone = :phone, language = :language,
                    print_methods = :methods, print_bank_accounts = :accounts, print_discounts = :discounts, payment_methods_order = :order,
                    product_picker_type = :picker, sound_enabled = :sound, unknown_amount_advance = :advance
                where company_id = :company and store_id = :id"""))
            .param("company", companyId).update();
    }

    private static StatementSpec with(Store store, StatementSpec statement) {
        Store.Details details = store.details();
        return statement.param("id", store.id()).param("name", details.name()).param("address", details.address().orElse(null))
            .param("city", details.city().orElse(null)).param("zip", details.zip().orElse(null)).param("gln", details.gln().orElse(null))
            .param("phone", details.phone().orElse(null)).param("language", details.language().name())
            .param("methods", details.printMethods().stream().map(PrintMethod::name).toArray(String[]::new))
            .param("accounts", details.printBankAccounts()).param("discounts", details.printDiscounts())
            .param("order", details.paymentMethodsOrder()).param("picker", details.productPicker().name())
            .param("sound", details.soundEnabled()).param("advance", details.unknownAmountAdvance());
    }

    boolean hasOpenReceipts(long companyId, UUID id) {
        return jdbc.sql("select exists (select from receipt where company_id = ? and store_id = ? and state in ('sending', 'unknown'))")
            .params(companyId, id).query(Boolean.class).single();
    }

    void delete(long companyId, UUID id, Instant now) {
        jdbc.sql("update store set deleted_at = ? where company_id = ? and store_id = ?").params(Sql.utc(now), companyId, id).update();
        jdbc.sql("update pfr_client set deleted_at = ? where company_id = ? and store_id = ? and deleted_at is null")
            .params(Sql.utc(now), companyId, id).update();
    }

    private static Store store(ResultSet row, int index) throws SQLException {
        return new Store(row.getObject("store_id", UUID.class), new Store.Details(row.getString("name"), Sql.optionalText(row, "address"),
            Sql.optionalText(row, "city"), Sql.optionalText(row, "zip"), Sql.optionalText(row, "gln"), Sql.optionalText(row, "phone"),
            Store.Language.valueOf(row.getString("language")), methods(row), row.getBoolean("print_bank_accounts"),
            row.getBoolean("print_discounts"), row.getString("payment_methods_order"),
            Store.ProductPicker.valueOf(row.getString("product_picker_type")), row.getBoolean("sound_enabled"),
            row.getBoolean("unknown_amount_advance")));
    }

    private static Set<PrintMethod> methods(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("print_methods").getArray()).map(PrintMethod::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
