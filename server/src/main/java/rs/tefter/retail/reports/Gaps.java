package rs.tefter.retail.reports;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Looks for what is missing or unfinished. */
final class Gaps {

    private static final String IN_SCOPE = """
         and (cast(:store as uuid) is null or r.store_id = :store) and (cast(:client as uuid) is null or r.client_id = :client)
        """;
    private static final String CREATED = " and r.created_at >= :begin and r.created_at < :end" + IN_SCOPE;

    private final JdbcClient jdbc;

    Gaps(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Reconciliation find(long companyId, Scope scope) {
        return new Reconciliation(
            query("""
                select requested_by || '-' || signed_by || '-' || missing from (
                    select r.signed_by, split_part(r.invoice_number, '-', 1) as requested_by, r.total_counter,
                        lag(r.total_counter) over (partition by r.signed_by order by r.total_counter) as before
                    from receipt r
                    where r.company_id = :company and r.state = 'signed' and r.signed_at >= :begin and r.signed_at < :end
                """ + IN_SCOPE + """
                    ) as numbered, generate_series(before + 1, least(total_counter - 1, before + :most)) as missing
                where total_counter > before + 1
                order by signed_by, missing limit :most""", String.class, companyId, scope),
            query("select r.receipt_id from receipt r where r.company_id = :company and r.state in ('sending', 'unknown')" + CREATED
                + "order by r.created_at limit :most", UUID.class, companyId, scope),
            query("""
                select r.job_id from receipt r
                where r.company_id = :company and r.state in ('new', 'sending', 'unknown', 'not_sent', 'rejected')
                    and exists (select from receipt s where s.company_id = r.company_id and s.job_id = r.job_id and s.state = 'signed')
                """ + CREATED + """
                group by r.job_id order by min(r.created_at) limit :most""", UUID.class, companyId, scope),
            query("""
                select distinct r.receipt_id from receipt r
                join receipt_delivery d on d.company_id = r.company_id and d.receipt_id = r.receipt_id
                left join mail m on m.company_id = d.company_id and m.mail_id = d.mail_id
                where r.company_id = :company and r.state = 'signed' and r.signed_at >= :begin and r.signed_at < :end
                    and (d.state <> 'done' or coalesce(m.state, 'Sent') <> 'Sent')
                    and not exists (select from receipt_delivery later where later.company_id = d.company_id and later.receipt_id = d.receipt_id
                        and later.way = d.way and later.delivery_id > d.delivery_id)
                """ + IN_SCOPE + "order by r.receipt_id limit :most", UUID.class, companyId, scope));
    }

    private <T> List<T> query(String sql, Class<T> type, long companyId, Scope scope) {
        return jdbc.sql(sql).param("company", companyId).param("begin", Sql.utc(scope.begin())).param("end", Sql.utc(scope.end()))
            .param("store", scope.storeId().orElse(null)).param("client", scope.clientId().orElse(null)).param("most", Reconciliation.MOST)
            .query(type).list();
    }
}
