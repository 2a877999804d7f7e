package rs.tefter.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Which people work for which companies: a person for any number of companies, a company with any number of people. */
public final class Grants {

    private static final String SELECT = "select company_id, account_number, rights, unit_code from account_grant where ";

    private final JdbcClient jdbc;

    public Grants(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Lets a person work for a company, in place of what was granted before. */
    public void put(Grant grant) {
        jdbc.sql("""
                insert into account_grant (company_id, account_number, rights, unit_code) values (?, ?, ?, ?)
                on conflict (company_id, account_number) do update set rights = excluded.rights, unit_code = excluded.unit_code""")
            .params(grant.companyId(), grant.personNumber(), grant.rights().stream().map(Right::wire).toArray(String[]::new),
                grant.unit().orElse(null))
            .update();
    }

    /** False when there was nothing to take back. */
    public boolean revoke(long companyId, long personNumber) {
        return jdbc.sql("delete from account_grant where company_id = ? and account_number = ?").params(companyId, personNumber).update() == 1;
    }

    public Optional<Grant> find(long companyId, long personNumber) {
        return jdbc.sql(SELECT + "company_id = ? and account_number = ?").params(companyId, personNumber).query(Grants::grant).optional();
    }

    /** Everything granted to a person. */
    public List<Grant> of(long personNumber) {
        return jdbc.sql(SELECT + "account_number = ? order by company_id").params(personNumber).query(Grants::grant).list();
    }

    /** Whether a person may do that for a company: it is the person's own, or a grant for the whole of it says so. */
    public boolean allows(long personNumber, long companyId, Right right) {
        return jdbc.sql("""
                select exists (select from account where number = :person and company_id = :company)
                  or exists (select from account_grant where account_number = :person and company_id = :company and unit_code is null
                    and :right = any(rights))""")
            .param("person", personNumber).param("company", companyId).param("right", right.wire()).query(Boolean.class).single();
    }

    /** The companies for which a person may do that, by their ids. */
    public List<Long> companies(long personNumber, Right right) {
        return jdbc.sql("""
                select company_id from account where number = :person and company_id is not null
                union select company_id from account_grant where account_number = :person and unit_code is null and :right = any(rights)
                order by company_id""")
            .param("person", personNumber).param("right", right.wire()).query(Long.class).list();
    }

    private static Grant grant(ResultSet row, int index) throws SQLException {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream((String[]) row.getArray("rights").getArray()).map(Right::read).flatMap(Optional::stream).forEach(rights::add);
        return new Grant(row.getLong("company_id"), row.getLong("account_number"), rights, Sql.optionalText(row, "unit_code"));
    }
}
