package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Coverage;
import rs.tefter.testing.CrudePfr;
import rs.tefter.testing.CrudePfr.Fault;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** A fiscal processor that would sign as often as it is asked, and whose answers get lost: one receipt and one number all the same. */
class LostReceiptsTest {

    private TestServer server;
    private CrudePfr pfr;
    private CashShop shop;

    @BeforeEach
    void start() {
        pfr = new CrudePfr(() -> { });
        server = TestServer.start(Map.of("TEFTER_ESIR_LOOK_UP_GAP", "50ms", "TEFTER_ESIR_ANSWER_TIMEOUT", "1s"));
        Sandbox sandbox = Sandbox.over(server, new Coverage());
        String client = sandbox.company(Sandbox.TRADER).at("/badi/clientId").stringValue();
        assertThat(sandbox.register(Sandbox.TRADER).patch("/v2/clients/" + client, "{\"kind\":\"lpfr\",\"baseUrl\":\"" + pfr.base() + "\"}").status())
            .isEqualTo(200);
        shop = CashShop.of(server, Sandbox.TRADER);
    }

    @AfterEach
    void stop() {
        server.close();
        pfr.close();
    }

    @Test
    void theReceiptOfACashInvoiceIsThatOfTheSecondExample() {
        long id = shop.draft();
        assertThat(shop.accounting().act(id, "issue").text()).isEqualTo("[]");
        JsonNode status = shop.status(id);
        assertThat(status.get("Gross").decimalValue()).isEqualByComparingTo("29.17");
        assertThat(status.get("VatBreakdown").toString()).isEqualTo("[{\"Percent\":20.0,\"Base\":24.31,\"Vat\":4.86}]");
        assertThat(status.get("Number").stringValue()).isEqualTo("FK-2026-1");
        assertThat(status.get("Fiscal").get("PfrNumber").stringValue()).isEqualTo("CRUDEPFR-CRUDEPFR-1");
    }

    @Test
    void whatMayBeSignedIsFrozenAndTheNextIssueFindsIt() {
        long id = shop.draft();
        JsonNode before = shop.accounting().read(id);
        loseOne();
        Accounting.Answer unknown = shop.accounting().act(id, "issue");
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(503);
        assertThat(unknown.header("Retry-After")).isEqualTo("5");
        assertThat(shop.accounting().read(id)).isEqualTo(before);
        for (Accounting.Answer refused : new Accounting.Answer[] {shop.accounting().put("/issuedinvoices/" + id, shop.body()),
            shop.accounting().delete("/issuedinvoices/" + id)}) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).isEqualTo("[{\"Message\":\"Račun se upravo fiskalizuje; ponovite izdavanje.\",\"PropertyName\":null}]");
        }
        pfr.forgetFaults();
        assertThat(shop.accounting().act(id, "issue").text()).isEqualTo("[]");
        once(id);
    }

    @Test
    void whatAStoppedServerHadSignedIsIssuedByTheNextOne() {
        long id = shop.draft();
        loseOne();
        assertThat(shop.accounting().act(id, "issue").status()).isEqualTo(503);
        server.restart();
        pfr.forgetFaults();
        server.time().advance(Duration.ofMinutes(2));
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50))
            .untilAsserted(() -> assertThat(shop.accounting().read(id).get("Status").stringValue()).isEqualTo("I"));
        once(id);
    }

    @Test
    void whatWasNeverSignedIsADraftLikeAnyOther() {
        long id = shop.draft();
        pfr.stop();
        assertThat(shop.accounting().act(id, "issue").status()).isEqualTo(503);
        assertThat(shop.accounting().put("/issuedinvoices/" + id, shop.body().replace("\"Price\":3,", "\"Price\":4,")).status()).isEqualTo(200);
        pfr.startAgain();
        assertThat(shop.accounting().act(id, "issue").text()).isEqualTo("[]");
        once(id);
    }

    private void loseOne() {
        pfr.fails(Fault.DROP_AFTER_SIGNING);
        pfr.failsToLookUpForGood();
    }

    private void once(long id) {
        assertThat(pfr.signings()).hasSize(1);
        assertThat(shop.accounting().read(id).get("InvoiceNumber").longValue()).isEqualTo(1);
        assertThat(shop.status(id).get("Fiscal").get("PfrNumber").stringValue()).isEqualTo("CRUDEPFR-CRUDEPFR-1");
        long next = shop.draft();
        assertThat(shop.accounting().act(next, "issue").text()).isEqualTo("[]");
        assertThat(shop.accounting().read(next).get("InvoiceNumber").longValue()).as("no gap").isEqualTo(2);
    }
}
