package rs.tefter.access;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** The programs of other vendors that may call with people's passwords, each by the id it was registered with. */
public final class Programs {

    public record Program(String softwareId, String name, boolean active) {}

    private final JdbcClient jdbc;
    private final Time time;

    public Programs(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    public boolean isActive(String softwareId) {
        return jdbc.sql("select exists (select from software where software_id = ? and active)").param(softwareId).query(Boolean.class).single();
    }

    /** Registers a program, or changes what is known of it. */
    public void put(Program program) {
        jdbc.sql("""
                insert into software (software_id, name, active, registered_at) values (?, ?, ?, ?)
                on conflict (software_id) do update set name = excluded.name, active = excluded.active""")
            .params(program.softwareId, program.name, program.active, Sql.utc(time.instant())).update();
    }

    public List<Program> all() {
        return jdbc.sql("select software_id, name, active from software order by software_id")
            .query((row, _) -> new Program(row.getString(1), row.getString(2), row.getBoolean(3))).list();
    }
}
