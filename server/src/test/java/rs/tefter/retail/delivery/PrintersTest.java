package rs.tefter.retail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.rendering.receipt.EscPos.CodePage;
import rs.tefter.retail.PrintMethod;
import rs.tefter.testing.TestDatabase;

class PrintersTest {

    private static TestDatabase database;

    private final UUID client = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Printers printers(boolean anyPort) {
        return new Printers(database.dataSource(), new CompanyTransactions(database.dataSource(), Duration.ofSeconds(5), _ -> { }), anyPort);
    }

    private static Map<PrintMethod, Printer> thermal(int port) {
        return Map.of(PrintMethod.THERMAL_PRINTER, new Printer("192.0.2.5", port, CodePage.LATIN));
    }

    @Test
    void areThoseOfTheCompanysClientAndReplacedAsAWhole() {
        Printers printers = printers(true);
        printers.set(1, client, thermal(80));
        assertThat(printers.of(1, client)).isEqualTo(thermal(80));
        assertThat(printers.of(2, client)).isEmpty();
        printers.set(1, client, Map.of());
        assertThat(printers.find(1, client, PrintMethod.THERMAL_PRINTER)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"9099,false", "9100,true", "9109,true", "9110,false"})
    void listenWherePrintersDoUnlessAnyPortIsAllowed(int port, boolean allowed) {
        Printers strict = printers(false);
        if (allowed) {
            strict.set(1, client, thermal(port));
            assertThat(strict.of(1, client)).isEqualTo(thermal(port));
        } else {
            assertThatThrownBy(() -> strict.set(1, client, thermal(port)))
                .hasMessage("thermalPrinter.address must have a port from 9100 to 9109");
        }
    }
}
