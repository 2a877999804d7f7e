package rs.tefter.retail.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.rendering.receipt.EscPos.CodePage;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.rules.Rule;

/** The printers of clients: at most one for thermal paper and one for sheets. */
public final class Printers {

    /** Ways that end at a printer. */
    static final List<PrintMethod> WAYS = List.of(PrintMethod.THERMAL_PRINTER, PrintMethod.A4_PRINTER);

    private static final Map<PrintMethod, String> KINDS = Map.of(PrintMethod.THERMAL_PRINTER, "thermal", PrintMethod.A4_PRINTER, "a4");
    private static final int LAST_PORT = 9109;
    private static final String CYRILLIC = "1251";
    private static final String LATIN = "852";

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final boolean anyPort;

    /** @param anyPort whether printers may listen anywhere; else only where printers do, so that nobody sends bytes to other services */
    Printers(DataSource database, CompanyTransactions transactions, boolean anyPort) {
        this.anyPort = anyPort;
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
    }

    /** The number of a code page, as people know it. */
    public static String name(CodePage codePage) {
        return codePage == CodePage.LATIN ? LATIN : CYRILLIC;
    }

    private static CodePage codePage(String name) {
        return name.equals(LATIN) ? CodePage.LATIN : CodePage.CYRILLIC;
    }

    /** By the way that ends there. */
    public Map<PrintMethod, Printer> of(long companyId, UUID clientId) {
        Map<PrintMethod, Printer> printers = new EnumMap<>(PrintMethod.class);
        for (PrintMethod way : Printers.WAYS) {
            find(companyId, clientId, way).ifPresent(printer -> printers.put(way, printer));
        }
        return printers;
    }

    Optional<Printer> find(long companyId, UUID clientId, PrintMethod way) {
        return jdbc.sql("select host, port, code_page from receipt_printer where company_id = ? and client_id = ? and kind = ?")
            .params(companyId, clientId, KINDS.get(way))
            .query((row, _) -> new Printer(row.getString(1), row.getInt(2), codePage(row.getString(3))))
            .optional();
    }

    /** Replaces the printers of a client; a way that is missing has none from then on. A refusal when a port is not one of printers. */
    public void set(long companyId, UUID clientId, Map<PrintMethod, Printer> printers) {
        printers.forEach((way, printer) -> {
            if (!anyPort && (printer.port() < Printer.USUAL_PORT || printer.port() > LAST_PORT)) {
                throw Rule.invalid(way.wire() + ".address", "must have a port from " + Printer.USUAL_PORT + " to " + LAST_PORT);
            }
        });
        transactions.run(companyId, () -> {
            jdbc.sql("delete from receipt_printer where company_id = ? and client_id = ?").params(companyId, clientId).update();
            printers.forEach((way, printer) -> jdbc.sql("insert into receipt_printer values (?, ?, ?, ?, ?, ?)")
                .params(companyId, clientId, KINDS.get(way), printer.host(), printer.port(), name(printer.codePage())).update());
            return true;
        });
    }
}
