package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** Issued invoices on their way to the buyer through the exchange, and what comes back. */
class SendingInvoicesTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Sandbox sandbox;
    private static Accounting seller;
    private static long buyer;
    private static long item;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        seller = Accounting.of(sandbox.server(), TRADER);
        SeedOrganisation.administer(sandbox.server(), TRADER, "/api/v1/ledger", "{\"pricesIncludeVat\":true,\"bankAccount\":\"160-111111-35\"}");
        buyer = seller.post("/customers/addbytaxnumber(" + pib(OTHER_TRADER) + ")", "{}").id();
        item = seller.post("/items", "{\"Code\":\"A1\",\"Name\":\"Usluga\",\"ItemType\":\"S\",\"UnitOfMeasurement\":\"h\",\"VatRate\":{\"ID\":4},"
            + "\"Price\":100}").id();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void whatWasIssuedIsSentOnceAndWhatTheBuyerSaysComesBack() {
        long id = issued(draft("\"ExchangeRate\":1"));
        JsonNode invoice = seller.read(id);
        assertThat(invoice.get("EInvoiceAttachment").get("ID").longValue()).isPositive();
        assertThat(standing(id).get("Status").stringValue()).isEqualTo("None");
        assertThat(seller.act(id, "sendEInvoice?rowVersion=" + invoice.get("RowVersion").stringValue()).text()).isEqualTo("[]");
        assertThat(seller.read(id).get("RowVersion")).isNotEqualTo(invoice.get("RowVersion"));
        await(id, "Sent");
        assertThat(seller.act(id, "sendEInvoice").text()).isEqualTo("[]");
        decide(true, "Sve je u redu");
        await(id, "Approved");
        assertThat(standing(id).get("Message").stringValue()).isEqualTo("Sve je u redu");
        assertThat(seller.act(id, "issueCancellation").text())
            .isEqualTo("[{\"Message\":\"Radnja issueCancellation nije moguća u statusu I.\",\"PropertyName\":\"EInvoiceAttachment\"}]");
        assertThat(seller.get("/issuedinvoices/" + id + "?include=tefter").json().get("Tefter").get("EInvoice")).isEqualTo(standing(id));
    }

    @Test
    void theExchangeGetsTheBytesThatLieBesideTheInvoice() {
        long id = issued(draft("\"BusinessProcess\":\"P1\""));
        JsonNode invoice = seller.read(id);
        JsonNode file = seller.get("/documents/" + invoice.get("Document").get("ID") + "/attachments/"
            + invoice.get("EInvoiceAttachment").get("ID")).json();
        seller.act(id, "sendEInvoice");
        await(id, "Sent");
        JsonNode there = json(sandbox.client(TRADER).get("/api/publicApi/sales-invoice?invoiceId=" + standing(id).get("SalesInvoiceId")));
        assertThat(sandbox.client(TRADER).get("/api/v1/invoices/" + there.get("GlobUniqId").stringValue() + "/original").body())
            .isEqualTo(Base64.getDecoder().decode(file.get("AttachmentData").stringValue()));
        assertThat(file.get("MimeType").stringValue()).isEqualTo("application/xml");
        assertThat(new String(Base64.getDecoder().decode(file.get("AttachmentData").stringValue()), StandardCharsets.UTF_8))
            .contains("<cbc:ProfileID>P1</cbc:ProfileID>");
    }

    @Test
    void aRejectedInvoiceIsIssuedAnewUnderTheNextTextOfItsNumber() {
        long id = issued(draft("\"ExchangeRate\":1"));
        String number = number(id);
        seller.act(id, "sendEInvoice");
        await(id, "Sent");
        decide(false, "Pogrešna cena");
        await(id, "Rejected");
        assertThat(seller.act(id, "issueCancellation").text()).isEqualTo("[]");
        assertThat(seller.delete("/issuedinvoices/" + id).status()).as("the exchange knows its number").isEqualTo(400);
        assertThat(seller.act(id, "issue").text()).isEqualTo("[]");
        assertThat(number(id)).isEqualTo(number + "/2");
        assertThat(standing(id).get("Status").stringValue()).isEqualTo("None");
        assertThat(seller.act(id, "sendEInvoice").text()).isEqualTo("[]");
        await(id, "Sent");
    }

    @Test
    void whatTheExchangeWouldRefuseIsNotIssued() {
        long nobody = seller.post("/customers", customer("\"Address\":\"Ulica 1\",\"City\":\"Beograd\",\"PostalCode\":\"11000\"")).id();
        long id = draft("\"Customer\":{\"ID\":" + nobody + "}");
        Accounting.Answer refused = seller.act(id, "issue");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().valueStream().map(finding -> finding.get("PropertyName").stringValue())).contains("Customer");
        assertThat(seller.read(id).get("Status").stringValue()).isEqualTo("O");
        assertThat(seller.read(id).get("InvoiceNumber").isNull()).isTrue();
        assertThat(seller.act(id, "sendEInvoice").status()).isEqualTo(400);
    }

    @Test
    void anInvoiceOfAnotherDayIsNotSent() {
        String yesterday = sandbox.server().time().today().minusDays(1).toString();
        long plain = seller.post("/customers", "{\"Name\":\"Papir\",\"SubjectToVAT\":\"D\",\"TaxNumber\":\"" + pib(PUBLIC_FUND_USER)
            + "\",\"Address\":\"A\",\"City\":\"B\",\"PostalCode\":\"11000\"}").id();
        long id = issued(draft("\"Customer\":{\"ID\":" + plain + "}, \"DateIssued\":\"" + yesterday + "\""));
        assertThat(seller.act(id, "sendEInvoice").text())
            .isEqualTo("[{\"Message\":\"Vrednost \\\"" + yesterday + "\\\" nije dozvoljena za DateIssued.\",\"PropertyName\":\"DateIssued\"}]");
        long today = issued(draft("\"Customer\":{\"ID\":" + plain + "}"));
        assertThat(seller.act(today, "sendEInvoice").text()).as("a customer on paper")
            .isEqualTo("[{\"Message\":\"Radnja sendEInvoice nije moguća u statusu I.\",\"PropertyName\":\"EInvoiceAttachment\"}]");
    }

    @Test
    void everyKindOfDocumentPassesTheExchange() {
        long invoice = issued(draft("\"Rabate\":5, \"ExchangeRate\":1"));
        seller.act(invoice, "sendEInvoice");
        await(invoice, "Sent");
        long creditNote = seller.act(invoice, "copytocreditnote").id();
        assertThat(seller.act(creditNote, "issue").text()).isEqualTo("[]");
        seller.act(creditNote, "sendEInvoice");
        await(creditNote, "Sent");
        long debitNote = issued(draft("\"DebitNote\":\"D\", \"DebitNoteBasisDate\":\"" + sandbox.server().time().today()
            + "\", \"DebitNoteBasis\":\"" + number(invoice) + "\""));
        seller.act(debitNote, "sendEInvoice");
        await(debitNote, "Sent");
        long withVat = issued(draft("\"PricesOnInvoice\":\"D\""));
        seller.act(withVat, "sendEInvoice");
        await(withVat, "Sent");
    }

    @Test
    void aRowWithoutVatSaysWhy() {
        String row = "{\"ItemName\":\"Izvoz\",\"Quantity\":1,\"Price\":10,\"VatRate\":{\"ID\":1005}}";
        long silent = seller.post("/issuedinvoices", body("\"ExchangeRate\":1", row)).id();
        assertThat(seller.act(silent, "issue").text()).isEqualTo("[{\"Message\":\"Podatak TaxExemptionReasonCode je obavezan.\","
            + "\"PropertyName\":\"IssuedInvoiceRows[0].TaxExemptionReasonCode\"}]");
        long said = seller.post("/issuedinvoices", body("\"ExchangeRate\":1",
            row.replace("\"Price\"", "\"TaxExemptionReasonCode\":\"PDV-RS-24-1-2\",\"Price\""))).id();
        assertThat(seller.act(said, "issue").text()).isEqualTo("[]");
    }

    /** Of the newest invoice that the buyer has. */
    private static void decide(boolean accept, String comment) {
        ContractClient client = sandbox.client(OTHER_TRADER);
        long newest = json(client.post("/api/publicApi/purchase-invoice/ids", "")).get("PurchaseInvoiceIds").valueStream()
            .mapToLong(JsonNode::longValue).max().orElseThrow();
        client.post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":" + newest + ",\"accepted\":" + accept + ",\"comment\":\"" + comment + "\"}");
    }

    private static JsonNode standing(long id) {
        return seller.get("/issuedinvoices/" + id + "/status").json().get("Tefter").get("EInvoice");
    }

    private static String number(long id) {
        return seller.get("/issuedinvoices/" + id + "/status").json().get("Tefter").get("Number").stringValue();
    }

    private static void await(long id, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
            .untilAsserted(() -> assertThat(standing(id).get("Status").stringValue()).isEqualTo(status));
    }

    private static long issued(long id) {
        assertThat(seller.act(id, "issue").text()).isEqualTo("[]");
        return id;
    }

    /** A draft of today for the buyer; the members win over what they repeat. */
    private static long draft(String members) {
        return seller.post("/issuedinvoices", body(members,
            "{\"Item\":{\"ID\":" + item + "},\"Quantity\":3,\"Price\":99.99,\"PriceWithVAT\":119.99}")).id();
    }

    private static String body(String members, String row) {
        String today = sandbox.server().time().today().toString();
        StringBuilder body = new StringBuilder("{\"InvoiceType\":\"R\"");
        for (String usual : new String[] {"\"Customer\":{\"ID\":" + buyer + "}", "\"DateIssued\":\"" + today + "\"",
            "\"DateTransaction\":\"" + today + "\"", "\"DateDue\":\"" + today + "\"", "\"Currency\":{\"ID\":2}"}) {
            if (!members.contains(usual.substring(0, usual.indexOf(':')))) {
                body.append(',').append(usual);
            }
        }
        return body.append(',').append(members).append(",\"IssuedInvoiceRows\":[").append(row).append("]}").toString();
    }

    private static String customer(String members) {
        return "{\"Name\":\"Kupac " + NAMES.incrementAndGet() + "\",\"SubjectToVAT\":\"D\",\"EInvoiceIssuing\":\"Ponudnik\"," + members + "}";
    }

    private static String pib(int company) {
        return sandbox.company(company).get("pib").stringValue();
    }
}
