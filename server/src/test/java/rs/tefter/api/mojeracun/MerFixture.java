package rs.tefter.api.mojeracun;

import static rs.tefter.testing.Sandbox.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Coverage;
import rs.tefter.contracts.Reply;
import rs.tefter.platform.Time;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestInvoice;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The parties of the published examples on a server whose clock stands still: a seller with a business unit, a buyer, a person with all
 * rights on both and one who may only query.
 */
final class MerFixture implements AutoCloseable {

    static final String SELLER = "110712050";
    static final String BUYER = "100000024";
    static final long FIRST_ID = 394162;
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123Z");

    private final TestServer server;
    private final Sandbox sandbox;
    private final ContractClient client;
    private final ContractClient operator;
    private final long sellerId;
    private final long buyerId;
    private final String password;
    private final String readerPassword;

    MerFixture(Map<String, String> settings) {
        server = TestServer.start(settings, Time.movable(() -> NOW));
        sandbox = Sandbox.over(server, new Coverage());
        client = sandbox.anonymous();
        operator = sandbox.operator();
        sellerId = company(SELLER, "07654321", "Docloop doo");
        buyerId = company(BUYER, "07654329", "Kupac doo");
        operator.put("/api/v1/companies/" + sellerId + "/business-units/Prodaja", "{\"name\":\"Prodaja\"}");
        operator.put("/api/v1/programs/Test-001", "{\"name\":\"Test\"}");
        password = person(1083, "ana@primer.rs");
        grant(1083, sellerId, "\"send\",\"query\",\"receive\",\"process\",\"action\",\"vat\"");
        grant(1083, buyerId, "\"send\",\"query\",\"receive\",\"process\",\"action\",\"vat\"");
        readerPassword = person(2000, "citalac@primer.rs");
        grant(2000, sellerId, "\"query\"");
    }

    static MerFixture start() {
        return new MerFixture(Map.of("TEFTER_MER_ELECTRONIC_ID_START", Long.toString(FIRST_ID)));
    }

    private long company(String pib, String registrationNumber, String name) {
        return json(operator.post("/api/v1/companies", """
            {"pib":"%s","registrationNumber":"%s","name":"%s","address":"Trg 1","city":"Niš","postalCode":"18000",
             "administratorEmail":"%s@primer.rs"}""".formatted(pib, registrationNumber, name, pib))).get("companyId").asLong();
    }

    private String person(long number, String email) {
        server.database().jdbc().sql("select setval('account_number', " + number + ", false)").query(Long.class).single();
        return json(operator.post("/api/v1/users", "{\"email\":\"" + email + "\"}")).get("password").stringValue();
    }

    private void grant(long person, long companyId, String rights) {
        operator.put("/api/v1/users/" + person + "/companies/" + companyId, "{\"rights\":[" + rights + "]}");
    }

    Sandbox sandbox() {
        return sandbox;
    }

    TestServer server() {
        return server;
    }

    ContractClient client() {
        return client;
    }

    String password() {
        return password;
    }

    /** Whose {@code C} and {@code R} of the examples a body begins with. */
    String caller(String company) {
        return "\"Username\":1083,\"Password\":\"" + password + "\",\"CompanyId\":\"" + company + "\",\"SoftwareId\":\"Test-001\"";
    }

    String reader() {
        return "\"Username\":\"2000\",\"Password\":\"" + readerPassword + "\",\"CompanyId\":\"" + SELLER + "\",\"SoftwareId\":\"Test-001\"";
    }

    Reply seller(String operation, String more) {
        return call(operation, SELLER, more);
    }

    Reply buyer(String operation, String more) {
        return call(operation, BUYER, more);
    }

    private Reply call(String operation, String company, String more) {
        return post(operation, "{" + caller(company) + (more.isEmpty() ? "" : "," + more) + "}");
    }

    Reply post(String operation, String body) {
        return client.with("Content-Type", "application/json; charset:utf-8").send("POST", "/apis/v2/" + operation, BodyPublishers.ofString(body));
    }

    /** The same with one more header. */
    Reply post(String header, String value, String operation, String body) {
        return client.with(header, value).send("POST", "/apis/v2/" + operation, BodyPublishers.ofString(body));
    }

    /** The parameter File with that document. */
    static String file(String document) {
        return "\"File\":" + JsonNodeFactory.instance.stringNode(document);
    }

    /** A valid invoice of the day from the seller to the buyer. */
    TestInvoice invoice(String number) {
        return TestInvoice.between(party(SELLER, "07654321", "Docloop doo"), party(BUYER, "07654329", "Kupac doo"), number, server.time().today());
    }

    private static JsonNode party(String pib, String mb, String name) {
        return JsonNodeFactory.instance.objectNode().put("pib", pib).put("mb", mb).put("name", name).put("address", "Trg 1").put("city", "Niš")
            .put("postalCode", "18000");
    }

    /** Sends 3-1-1, the invoice of the examples. */
    Reply sendFirst() {
        return seller("send", file(invoice("3-1-1").toString()));
    }

    void switches(boolean hold, boolean refuse) {
        operator.put("/api/v1/sandbox/switches/" + sellerId, "{\"hold\":" + hold + ",\"refuse\":" + refuse + "}");
    }

    /** The first row of a list. */
    static JsonNode row(Reply list) {
        return json(list).get(0);
    }

    /** Waits until the two mailboxes have heard of each other. */
    static void eventually(Consumer<Void> assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertion.accept(null));
    }

    @Override
    public void close() {
        server.close();
    }
}
