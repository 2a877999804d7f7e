package rs.tefter.retail.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.rendering.receipt.EscPos.CodePage;

/** The printers of clients: at most one for thermal paper and one for sheets. */
public final class Printers {

    private static final Map<Way, String> KINDS = Map.of(Way.THERMAL_PRINTER, "thermal", Way.A4_PRINTER, "a4");
    private static final String LATIN = "852";

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;

    Printers(DataSource database, CompanyTransactions transactions) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
    }

    /** By the way that ends there. */
    public Map<Way, Printer> of(long companyId, UUID clientId) {
        Map<Way, Printer> printers = new EnumMap<>(Way.class);
        for (Way way : Way.PRINTED) {
            find(companyId, clientId, way).ifPresent(printer -> printers.put(way, printer));
        }
        return printers;
    }

    Optional<Printer> find(long companyId, UUID clientId, Way way) {
        return jdbc.sql("select host, port, code_page from receipt_printer where company_id = ? and client_id = ? and kind = ?")
            .params(companyId, clientId, KINDS.get(way))
            .query((row, _) -> new Printer(row.getString(1), row.getInt(2), row.getString(3).equals(LATIN) ? CodePage.LATIN : CodePage.CYRILLIC))
            .optional();
    }

    /** Replaces the printers of a client; a way that is missing has none from then on. */
    public void set(long companyId, UUID clientId, Map<Way, Printer> printers) {
        transactions.run(companyId, () -> {
            jdbc.sql("delete from receipt_printer where company_id = ? and client_id = ?").params(companyId, clientId).update();
            printers.forEach((way, printer) -> jdbc.sql("insert into receipt_printer values (?, ?, ?, ?, ?, ?)")
                .params(companyId, clientId, KINDS.get(way), printer.host(), printer.port(),
                    printer.codePage() == CodePage.LATIN ? LATIN : "1251").update());
            return true;
        });
    }
}
