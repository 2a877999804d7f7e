package rs.tefter.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Problem;

/** What the companies of a sandbox want their invoices to meet, so that every status can be reached; in production they cannot be set. */
public final class Switches {

    /**
     * How a company's new invoices fare.
     *
     * @param hold   they are kept New until this is switched off
     * @param refuse they are refused after they were taken in
     */
    public record Switch(boolean hold, boolean refuse) {

        public static final Switch OFF = new Switch(false, false);
    }

    /** Why an invoice is refused: code and text. */
    static final String REFUSED = "SandboxRefused Refused by sandbox switch";
    private static final long REMEMBERED_NANOS = 1_000_000_000L;

    private record Remembered(Map<Long, Switch> switches, long atNanos) {}

    private final JdbcClient jdbc;
    private final boolean sandbox;
    private volatile Remembered remembered = new Remembered(Map.of(), System.nanoTime() - REMEMBERED_NANOS);

    Switches(DataSource database, boolean sandbox) {
        this.jdbc = JdbcClient.create(database);
        this.sandbox = sandbox;
    }

    /** May be a second old where another server has changed it. */
    public Switch of(long companyId) {
        if (sandbox && System.nanoTime() - remembered.atNanos >= REMEMBERED_NANOS) {
            read();
        }
        return remembered.switches.getOrDefault(companyId, Switch.OFF);
    }

    private void read() {
        long now = System.nanoTime();
        Map<Long, Switch> switches = new ConcurrentHashMap<>();
        jdbc.sql("select company_id, hold, refuse from sandbox_switch where hold or refuse")
            .query(row -> {
                switches.put(row.getLong(1), new Switch(row.getBoolean(2), row.getBoolean(3)));
            });
        remembered = new Remembered(switches, now);
    }

    /** NotInThisMode outside a sandbox. */
    public void set(long companyId, Switch wanted) {
        if (!sandbox) {
            throw Problem.refused("NotInThisMode", "Only a sandbox has switches").refusal();
        }
        jdbc.sql("""
                insert into sandbox_switch values (?, ?, ?)
                on conflict (company_id) do update set hold = excluded.hold, refuse = excluded.refuse""")
            .params(companyId, wanted.hold, wanted.refuse).update();
        read();
    }
}
