package rs.tefter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Coverage;
import rs.tefter.contracts.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running sandbox as its users see it: clients of the demo companies whose every reply is held against the contracts. */
public final class Sandbox implements AutoCloseable {

    public static final int TRADER = 0;
    public static final int OTHER_TRADER = 1;
    public static final int PUBLIC_FUND_USER = 2;
    public static final int THIRD_TRADER = 3;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestServer server;
    private final Coverage coverage;

    private Sandbox(TestServer server, Coverage coverage) {
        this.server = server;
        this.coverage = coverage;
    }

    public static Sandbox start(Map<String, String> settings) {
        return new Sandbox(TestServer.start(settings), new Coverage());
    }

    /** Over a server that runs already and is closed by others. */
    public static Sandbox over(TestServer server, Coverage coverage) {
        return new Sandbox(server, coverage);
    }

    public static Sandbox start() {
        return start(Map.of());
    }

    public TestServer server() {
        return server;
    }

    public Coverage coverage() {
        return coverage;
    }

    public JsonNode company(int index) {
        return server.demo().get("companies").get(index);
    }

    public ContractClient anonymous() {
        return ContractClient.of(server.baseUrl().toString(), coverage);
    }

    public ContractClient client(int company) {
        return anonymous().withKey(company(company).get("apiKey").stringValue());
    }

    /** The cash register of a company. */
    public ContractClient register(int company) {
        JsonNode badi = company(company).get("badi");
        return anonymous().signedIn(badi.get("key").stringValue(), badi.get("secret").stringValue());
    }

    /** Whoever keeps the ledger of a company, with a token of his own. */
    public ContractClient accountant(int company) {
        JsonNode minimax = company(company).get("minimax");
        StringBuilder form = new StringBuilder("grant_type=password");
        Map.of("username", "username", "password", "password", "client_id", "clientId", "client_secret", "clientSecret").forEach((field, member) ->
            form.append('&').append(field).append('=').append(URLEncoder.encode(minimax.get(member).stringValue(), StandardCharsets.UTF_8)));
        Reply token = anonymous().with("Content-Type", "application/x-www-form-urlencoded")
            .send("POST", "/RS/AUT/OAuth20/Token", BodyPublishers.ofString(form.toString()));
        assertThat(token.status()).as(token.toString()).isEqualTo(200);
        return anonymous().with("Authorization", "Bearer " + json(token).get("access_token").stringValue());
    }

    public ContractClient administrator(int company) {
        JsonNode user = company(company).get("user");
        return anonymous().signedIn(user.get("email").stringValue(), user.get("password").stringValue());
    }

    /** An invoice of today from the first trader to the second, with a number of its own. */
    public TestInvoice invoice() {
        return invoice("N-" + NUMBERS.incrementAndGet());
    }

    public TestInvoice invoice(String number) {
        return TestInvoice.between(company(TRADER), company(OTHER_TRADER), number, server.time().today());
    }

    /** A person who runs the server. */
    public ContractClient operator() {
        JsonNode admin = server.demo().get("admin");
        return anonymous().signedIn(admin.get("email").stringValue(), admin.get("password").stringValue());
    }

    /** The clients of a company registered beside the demo companies. */
    public record Newcomer(ContractClient client, ContractClient administrator) {}

    /** Registers a public-fund user and switches its API on. */
    public Newcomer newPublicFundUser(String pib, String registrationNumber, String jbkjs) {
        String email = jbkjs + "@tefter.local";
        JsonNode company = json(operator().post("/api/v1/companies", """
            {"pib":"%s","registrationNumber":"%s","jbkjs":"%s","name":"Ustanova %s","address":"Trg 1","city":"Niš","postalCode":"18000",
             "administratorEmail":"%s"}""".formatted(pib, registrationNumber, jbkjs, jbkjs, email)));
        ContractClient administrator = anonymous().signedIn(email, company.get("administratorPassword").stringValue());
        administrator.put("/api/v1/api-management/status", "{\"active\":true}");
        String key = json(administrator.post("/api/v1/api-management/key")).get("apiKey").stringValue();
        return new Newcomer(anonymous().withKey(key), administrator);
    }

    /** An invoice of today from the first trader to the public-fund user, with a number of its own. */
    public TestInvoice publicInvoice() {
        JsonNode buyer = company(PUBLIC_FUND_USER);
        String endpoint = "<cbc:EndpointID schemeID=\"9948\">" + buyer.get("pib").stringValue() + "</cbc:EndpointID>";
        return TestInvoice.between(company(TRADER), buyer, "P-" + NUMBERS.incrementAndGet(), server.time().today())
            .with(endpoint, endpoint + "<cac:PartyIdentification><cbc:ID>JBKJS:" + buyer.get("jbkjs").stringValue()
                + "</cbc:ID></cac:PartyIdentification>")
            .with("  <cac:AccountingSupplierParty>",
                "  <cac:OrderReference><cbc:ID>N-7/2026</cbc:ID></cac:OrderReference>\n  <cac:AccountingSupplierParty>");
    }

    /** An invoice from the first trader to the second whose second line, with its row of the VAT breakdown, is reverse charge. */
    public TestInvoice reverseChargeInvoice() {
        String tenPercent = "<cbc:ID>S</cbc:ID>\n        <cbc:Percent>10</cbc:Percent>";
        TestInvoice invoice = invoice()
            .with(tenPercent + "\n        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n      </cac:TaxCategory>",
                "<cbc:ID>AE</cbc:ID>\n        <cbc:Percent>0</cbc:Percent>\n        "
                + "<cbc:TaxExemptionReasonCode>PDV-RS-10-2-3</cbc:TaxExemptionReasonCode>\n        "
                + "<cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n      </cac:TaxCategory>")
            .with(tenPercent, "<cbc:ID>AE</cbc:ID>\n        <cbc:Percent>0</cbc:Percent>");
        return invoice.with(">100.00</cbc:TaxAmount>", ">0.00</cbc:TaxAmount>").with(">750.12<", ">650.12<").withAll(">5000.70<", ">4900.70<");
    }

    /** An invoice in the central register. */
    public record Registered(long salesId, long purchaseId, String cirId) {}

    /** Sends an invoice to the public-fund user and the central register, and waits until the seller knows of both. */
    public Registered registered(TestInvoice invoice) {
        Reply reply = client(TRADER).postXml("/api/publicApi/sales-invoice/ubl?sendToCir=Yes&requestId=cir-" + NUMBERS.incrementAndGet(),
            invoice.bytes());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        long salesId = json(reply).get("SalesInvoiceId").longValue();
        awaitSales(salesId, "Sent");
        String cirId = json(client(TRADER).get("/api/publicApi/sales-invoice?invoiceId=" + salesId)).get("CirInvoiceId").stringValue();
        return new Registered(salesId, json(reply).get("PurchaseInvoiceId").longValue(), cirId);
    }

    public static JsonNode json(Reply reply) {
        return JsonMapper.shared().readTree(reply.body());
    }

    /** What a send answered with success. */
    public record Sent(long salesId, long purchaseId) {}

    /** Sends as the first trader and expects success. */
    public Sent send(TestInvoice invoice, String requestId) {
        Reply reply = client(TRADER).postXml("/api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=" + requestId, invoice.bytes());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        JsonNode body = json(reply);
        return new Sent(body.get("SalesInvoiceId").longValue(), body.get("PurchaseInvoiceId").longValue());
    }

    /** Sends a new invoice and waits until the buyer has it and the seller knows. */
    public Sent delivered() {
        Sent sent = send(invoice(), "delivered-" + NUMBERS.incrementAndGet());
        awaitSales(sent.salesId(), "Sent");
        return sent;
    }

    public void awaitSales(long salesId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
            .untilAsserted(() -> assertThat(salesStatus(salesId)).isEqualTo(status));
    }

    public void awaitPurchase(long purchaseId, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
            .untilAsserted(() -> assertThat(purchaseStatus(purchaseId)).isEqualTo(status));
    }

    public String salesStatus(long salesId) {
        return json(client(TRADER).get("/api/publicApi/sales-invoice?invoiceId=" + salesId)).get("Status").stringValue();
    }

    public String purchaseStatus(long purchaseId) {
        return json(client(OTHER_TRADER).get("/api/publicApi/purchase-invoice?invoiceId=" + purchaseId)).get("Status").stringValue();
    }

    @Override
    public void close() {
        server.close();
    }
}
