package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.contracts.ReadmeTour;
import rs.tefter.testing.TestServer;

/** A client program in another language, with the standard library of its language alone. */
class ClientProgramTest {

    private static final String LISTS = """
        {"currencies":[{"CurrencyId":7,"Code":"EUR","Name":"Evro"},{"CurrencyId":2,"Code":"RSD","Name":"Srpski dinar"}],
         "countries":[{"CountryId":98,"Code":"HU","Name":"Mađarska","Currency":7},{"CountryId":192,"Code":"RS","Name":"Srbija","Currency":2}],
         "vat-rates":[{"VatRateId":36,"Code":"S","Percent":"22","VatRatePercentageId":72,"From":"2005-01-01","To":"",
           "UblCategory":"S","Label":"Ђ"}]}""";

    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Path.of(folder, "python3").toFile().canExecute()),
            "there is no python3");
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void issuesAnInvoiceAndKeepsItsPdf() throws IOException, InterruptedException {
        Accounting client = Accounting.of(server, 0);
        assertThat(run(client, List.of())).matches("organisation 1, invoice 1, 240(\\.0+)? RSD, (\\S+\\.pdf)\\s*");
        assertThat(pdf()).startsWith("%PDF-");
        assertThat(client.get("/issuedinvoices/1").json().get("AddresseeName").stringValue()).isEqualTo("Kupac iz programa");
    }

    @Test
    void findsTheIdsThatAnOrganisationHasBroughtAlong() throws IOException, InterruptedException {
        SeedOrganisation.administer(server, 1, "/api/v1/ledger/lists", LISTS);
        Accounting client = Accounting.of(server, 1);
        client.call("POST", "/exchange-rates", Optional.of("2020-01-01,EUR,1,117.5\n"));
        assertThat(run(client, List.of("SI", "EUR", "HU"))).startsWith("organisation 2, invoice 1, ").contains(" EUR, ");
        assertThat(pdf()).startsWith("%PDF-");
        assertThat(client.get("/issuedinvoices/1").json().at("/IssuedInvoiceRows/0/VatRate/ID").intValue()).isEqualTo(36);
        assertThat(client.get("/issuedinvoices/1").json().at("/Currency/ID").intValue()).isEqualTo(7);
    }

    private String pdf() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow(), StandardCharsets.ISO_8859_1);
        }
    }

    private String run(Accounting client, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", ReadmeTour.repository().resolve("docs/tour/accounting.py").toString(),
            server.baseUrl().toString(), client.text("clientId"), client.text("clientSecret"), client.text("username"), client.text("password")));
        command.addAll(more);
        Process program = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
        return output;
    }
}
