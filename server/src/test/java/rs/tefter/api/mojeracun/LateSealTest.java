package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.mojeracun.MerFixture.SELLER;
import static rs.tefter.api.mojeracun.MerFixture.eventually;
import static rs.tefter.api.mojeracun.MerFixture.file;
import static rs.tefter.api.mojeracun.MerFixture.row;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.Sealing;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Standstill;
import rs.tefter.registry.Companies;
import rs.tefter.signing.SignatureVerifier;
import rs.tefter.signing.Verification;
import rs.tefter.testing.TestServer;
import rs.tefter.ubl.Limits;

/** Documents that are sent while the authority for time stamps is down: kept, and sealed and delivered once when it is back. */
class LateSealTest {

    @TempDir
    static Path keys;
    private static StubAuthority authority;
    private static MerFixture fixture;
    private static int numbers;

    private final String number = "5-1-" + ++numbers;
    private final String document = fixture.invoice(number).toString();

    @BeforeAll
    static void start() {
        authority = new StubAuthority(keys);
        fixture = new MerFixture(Map.of("TEFTER_MER_TSA_URL", authority.url(), "TEFTER_MER_SEND_BUDGET", "0s"));
    }

    @AfterAll
    static void stop() {
        fixture.close();
        authority.close();
    }

    @BeforeEach
    void takeDown() {
        authority.down(true);
    }

    /** Sends a document; its electronic id as a parameter. */
    private String sent() {
        var reply = json(fixture.seller("send", file(document)));
        assertThat(reply.get("StatusName").stringValue()).isEqualTo("In validation");
        assertThat(reply.get("Sent")).isEqualTo(reply.get("Created"));
        return "\"ElectronicId\":" + reply.get("ElectronicId").asLong();
    }

    private void isDelivered(String id) {
        eventually(_ -> assertThat(row(fixture.seller("queryOutbox", id)).get("StatusName").stringValue()).isIn("Sent", "Delivered"));
        byte[] received = fixture.buyer("receive", id).body();
        assertThat(new SignatureVerifier(Limits.DEFAULT).verify(received)).isInstanceOf(Verification.Passed.class);
        assertThat(events("sales")).containsExactly("Sending", "Sent");
        assertThat(events("purchase").getFirst()).isEqualTo("New");
        assertThat(select("select count(*) from transfer t join sales_invoice using (company_id, sales_invoice_id)"
            + " where number = ? and kind in ('Seal', 'Delivery')")).containsExactly("0");
    }

    private List<String> events(String side) {
        return select("select e.status from event e join " + side + "_invoice i on i.company_id = e.company_id and i." + side
            + "_invoice_id = e.invoice_id where e.side = '" + side + "' and i.number = ? order by event_id");
    }

    private List<String> select(String sql) {
        return fixture.server().database().jdbc().sql(sql).param(number).query(String.class).list();
    }

    private void makeDue(String when) {
        fixture.server().database().jdbc().sql("update transfer set due_at = clock_timestamp() + cast(? as interval) where kind = 'Seal'")
            .param(when).update();
    }

    @Test
    void aDocumentWaitsForTheAuthorityAndIsThenDelivered() {
        String id = sent();
        assertThat(row(fixture.seller("queryOutbox", id)).get("SalesInvoiceId").isNull()).isTrue();
        assertThat(fixture.buyer("queryInbox", id).text()).isEqualTo("[]");
        assertThat(fixture.seller("queryDocumentProcessStatusOutbox", id).text()).contains("\"StatusId\":20,", "\"DocumentProcessStatusId\":null,"
            + "\"DocumentProcessStatusName\":\"\",\"AdditionalDokumentStatusId\":null,\"AdditionalDokumentStatusName\":\"\"");
        assertThat(fixture.post("Accept", "text/xml", "queryDocumentProcessStatusOutbox", "{" + fixture.caller(SELLER) + "," + id + "}").text())
            .contains("<DocumentProcessStatusId>null</DocumentProcessStatusId><DocumentProcessStatusName></DocumentProcessStatusName>");
        assertThat(fixture.seller("queryDocumentProcessStatusOutbox", "\"StatusId\":12,\"InvoiceNumber\":\"" + number + "\"").text()).isEqualTo("[]");
        int asked = authority.asked();
        eventually(_ -> assertThat(authority.asked()).isGreaterThan(asked + 1));
        assertThat(select("select last_error from transfer t join sales_invoice using (company_id, sales_invoice_id) where number = ?").getFirst())
            .contains("503");
        authority.down(false);
        isDelivered(id);
        assertThat(fixture.server().database().jdbc().sql("select signed and not unsealed from sales_invoice where number = ?").param(number)
            .query(Boolean.class).single()).isTrue();
        assertThat(select("select received_length from upload join sales_invoice using (company_id, sales_invoice_id) where number = ?"))
            .containsExactly(Integer.toString(document.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void theNumberOfAWaitingDocumentIsInUseUntilItIsDeleted() {
        String id = sent();
        assertThat(fixture.seller("send", file(document)).header("X-Tefter-Code")).isEqualTo("DUPLICATE");
        assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"delete\"").text()).contains("\"StatusId\":20");
        authority.down(false);
        assertThat(fixture.seller("queryOutbox", "\"InvoiceNumber\":\"" + number + "\"").text()).isEqualTo("[]");
        assertThat(json(fixture.seller("send", file(document))).get("ElectronicId").asString()).isNotEqualTo(id.replaceAll("\\D", ""));
        eventually(_ -> assertThat(events("purchase")).containsExactly("New"));
    }

    @Test
    void whatAServerHadInHandWhenItDiedIsDoneWhenItsLeaseIsOver() {
        String id = sent();
        makeDue("1 hour");
        authority.down(false);
        int asked = authority.asked();
        fixture.server().restart();
        assertThat(authority.asked()).isEqualTo(asked);
        assertThat(row(fixture.seller("queryOutbox", id)).get("StatusId").asInt()).isEqualTo(20);
        makeDue("0 seconds");
        isDelivered(id);
    }

    @Test
    void aServerThatComesTooLateWithItsSealChangesNothing() {
        String id = sent();
        makeDue("1 hour");
        try (Exchange slow = anotherServer()) {
            makeDue("0 seconds");
            slow.unsealed().sealDue(bytes -> {
                if (new String(bytes, StandardCharsets.UTF_8).contains(">" + number + "<")) {
                    authority.down(false);
                    makeDue("0 seconds");
                    isDelivered(id);
                }
                return new Sealing.Done("sealed too late".getBytes(StandardCharsets.UTF_8));
            });
        }
        isDelivered(id);
    }

    private static Exchange anotherServer() {
        TestServer server = fixture.server();
        var database = server.database().dataSource();
        CompanyTransactions transactions = new CompanyTransactions(database, Duration.ofSeconds(30), _ -> { });
        return new Exchange(database, server.settings(), server.time(), new Companies(database, server.time()), transactions,
            new Idempotency(database, transactions, server.time()), _ -> { }, new Standstill());
    }

    @Test
    void whatHasWaitedForADayIsUnsuccessfulAndCanBeSentAgain() {
        String id = sent();
        fixture.server().database().jdbc().sql("update sales_invoice set modified_at = modified_at - interval '25 hours' where number = ?")
            .param(number).update();
        eventually(_ -> assertThat(row(fixture.seller("queryOutbox", id)).get("StatusName").stringValue()).isEqualTo("Unsuccessful"));
        assertThat(fixture.seller("queryDocumentProcessStatusOutbox", id).text()).contains("\"AdditionalDokumentStatusId\":50", "No seal: ");
        authority.down(false);
        assertThat(fixture.seller("documentAction", id + ",\"Apply\":\"resend\"").text()).contains(id);
        eventually(_ -> assertThat(row(fixture.seller("queryOutbox", id)).get("StatusName").stringValue()).isEqualTo("Sent"));
        assertThat(new SignatureVerifier(Limits.DEFAULT).verify(fixture.buyer("receive", id).body())).isInstanceOf(Verification.Passed.class);
    }
}
