package rs.tefter.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** The business units of companies, each with a code that is its name in documents. */
public final class BusinessUnits {

    /** @param email where notices about the unit's documents go */
    public record Unit(String code, String name, Optional<String> email) {}

    private final JdbcClient jdbc;

    public BusinessUnits(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The unit with that code or, else, that name, in any case. */
    public Optional<Unit> find(long companyId, String codeOrName) {
        return jdbc.sql("""
                select code, name, email from business_unit where company_id = :company and (lower(code) = lower(:text) or lower(name) = lower(:text))
                order by lower(code) = lower(:text) desc, code limit 1""")
            .param("company", companyId).param("text", codeOrName.strip()).query(BusinessUnits::unit).optional();
    }

    public List<Unit> all(long companyId) {
        return jdbc.sql("select code, name, email from business_unit where company_id = ? order by code").param(companyId)
            .query(BusinessUnits::unit).list();
    }

    /** Registers a unit, or changes what is known of it. */
    public void put(long companyId, Unit unit) {
        jdbc.sql("""
                insert into business_unit (company_id, code, name, email) values (?, ?, ?, ?)
                on conflict (company_id, code) do update set name = excluded.name, email = excluded.email""")
            .params(companyId, unit.code, unit.name, unit.email.orElse(null)).update();
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        return new Unit(row.getString(1), row.getString(2), Sql.optionalText(row, "email"));
    }
}
