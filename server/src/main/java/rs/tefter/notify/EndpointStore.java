package rs.tefter.notify;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;

/** Keeps the addresses of the second generation. */
final class EndpointStore {

    private final JdbcClient jdbc;

    EndpointStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Endpoints of(long companyId) {
        return jdbc.sql("select * from callback_endpoints where company_id = ?").param(companyId)
            .query((row, _) -> new Endpoints(Sql.optionalText(row, "outgoing_url").map(CallbackAddress::stored),
                Sql.optionalText(row, "incoming_url").map(CallbackAddress::stored),
                Sql.optionalText(row, "contractor_url").map(CallbackAddress::stored)))
            .optional().orElse(Endpoints.NONE);
    }

    void put(long companyId, Endpoints endpoints) {
        jdbc.sql("""
                insert into callback_endpoints (company_id, outgoing_url, incoming_url, contractor_url) values (?, ?, ?, ?)
                on conflict (company_id) do update
                set outgoing_url = excluded.outgoing_url, incoming_url = excluded.incoming_url, contractor_url = excluded.contractor_url""")
            .params(companyId, text(endpoints.outgoing()), text(endpoints.incoming()), text(endpoints.contractor())).update();
    }

    private static String text(Optional<CallbackAddress> address) {
        return address.map(CallbackAddress::toString).orElse(null);
    }
}
