package rs.tefter.retail.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** The units of measure of companies: those that every company has, and its own. */
public final class Units {

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    public Units(DataSource database, CompanyTransactions transactions, Time time, Supplier<UUID> ids) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
        this.ids = ids;
    }

    /** The common units, then the company's own, oldest first. */
    public List<Unit> all(long companyId) {
        List<Unit> own = jdbc.sql("select unit_id, code, name from sale_unit where company_id = ? order by created_at, unit_id").param(companyId)
            .query((row, _) -> new Unit(row.getObject(1, UUID.class), row.getString(2), row.getString(3))).list();
        return Stream.concat(Unit.COMMON.stream(), own.stream()).toList();
    }

    public Optional<Unit> find(long companyId, UUID id) {
        return all(companyId).stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Adds a unit; AlreadyExists when there is one of that code. */
    public Unit add(long companyId, String code, String name) {
        Unit unit = new Unit(ids.get(), code, name);
        return transactions.run(companyId, () -> {
            if (all(companyId).stream().anyMatch(other -> other.code().equals(code))) {
                throw Problem.of(Problem.Kind.CONFLICT, "AlreadyExists", "Unit with code " + code + " already exists").refusal();
            }
            jdbc.sql("insert into sale_unit (company_id, unit_id, code, name, created_at) values (?, ?, ?, ?, ?)")
                .params(companyId, unit.id(), code, name, Sql.utc(time.instant())).update();
            return unit;
        });
    }
}
