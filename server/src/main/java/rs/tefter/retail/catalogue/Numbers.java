package rs.tefter.retail.catalogue;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of products in a company's catalogue; to be asked under the company's lock. */
final class Numbers {

    private final JdbcClient jdbc;

    Numbers(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whether another product has the number, or had it and was sold. */
    boolean isTaken(long companyId, long sku, Optional<UUID> except) {
        return jdbc.sql("""
                select exists (select from product where company_id = :company and sku = :sku and (deleted_at is null or sold)
                    and product_id is distinct from cast(:except as uuid))""")
            .param("company", companyId).param("sku", sku).param("except", except.orElse(null)).query(Boolean.class).single();
    }

    /** The next number from 1 on that was not given before and is free. */
    long next(long companyId) {
        jdbc.sql("insert into catalogue (company_id, next_sku) values (?, 1) on conflict do nothing").param(companyId).update();
        return jdbc.sql("""
                with taken as (select sku from product, catalogue
                    where product.company_id = :company and catalogue.company_id = :company and sku >= next_sku and (deleted_at is null or sold)),
                free as (select min(sku) as sku
                    from (select next_sku as sku from catalogue where company_id = :company union all select sku + 1 from taken) as candidate
                    where sku not in (select sku from taken))
                update catalogue set next_sku = free.sku + 1 from free where company_id = :company returning free.sku""")
            .param("company", companyId).query(Long.class).single();
    }
}
