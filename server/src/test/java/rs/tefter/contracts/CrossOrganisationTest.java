package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.testing.Sandbox;

/** Every operation on a ledger, called by somebody who keeps the ledger of another organisation. */
class CrossOrganisationTest {

    private static final String API = "/RS/API/api/orgs/";

    private static Sandbox sandbox;
    private static ContractClient owner;
    private static ContractClient stranger;
    private static Map<String, String> places;
    private static Map<String, String> everything;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        owner = sandbox.accountant(TRADER);
        stranger = sandbox.accountant(THIRD_TRADER);
        places = estate();
        everything = whatTheOwnerReads();
    }

    @AfterAll
    static void nothingHasChanged() {
        try {
            assertThat(whatTheOwnerReads()).isEqualTo(everything);
        } finally {
            sandbox.close();
        }
    }

    /** One of everything, by the path of its collection. */
    private static Map<String, String> estate() {
        Map<String, String> made = new LinkedHashMap<>();
        String file = "{\"AttachmentData\":\"YQ==\",\"FileName\":\"a.txt\"}";
        long customer = add(made, "customers",
                "{\"Name\":\"Tuđi kupac\",\"SubjectToVAT\":\"N\",\"Address\":\"A\",\"City\":\"B\",\"PostalCode\":\"1\"}");
        add(made, "customers/" + customer + "/addresses", "{\"Name\":\"Tuđa adresa\"}");
        add(made, "customers/" + customer + "/bankAccounts", "{\"Name\":\"Tuđi račun\"}");
        add(made, "customers/" + customer + "/contacts", "{\"FullName\":\"Tuđi kontakt\"}");
        add(made, "items", "{\"Name\":\"Tuđi artikal\",\"Code\":\"T\",\"ItemType\":\"B\",\"VatRate\":{\"ID\":4}}");
        add(made, "analytics", "{\"Code\":\"T\",\"Name\":\"Tuđa analitika\"}");
        add(made, "employees", "{\"FirstName\":\"Tuđa\",\"LastName\":\"Radnica\",\"Gender\":\"Z\"}");
        add(made, "warehouses", "{\"Code\":\"T\",\"Name\":\"Tuđi magacin\"}");
        long document = add(made, "documents", "{\"Description\":\"Tuđi dokument\"}");
        add(made, "documents/" + document + "/attachments", file);
        add(made, "issuedinvoices", """
            {"InvoiceType":"R","Customer":{"ID":%d},"DateIssued":"2026-11-20","DateTransaction":"2026-11-20","DateDue":"2026-11-20",
             "Currency":{"ID":2},"IssuedInvoiceRows":[{"ItemName":"Tuđe","Price":1,"VatRate":{"ID":4}}]}""".formatted(customer));
        return made;
    }

    private static long add(Map<String, String> made, String collection, String record) {
        Reply reply = owner.post(API + organisation(TRADER) + "/" + collection, record);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        String id = reply.header("Location").replaceFirst(".*=", "");
        made.put(collection.replaceFirst(".*/[0-9]+/", ""), id);
        return Long.parseLong(id);
    }

    private static String organisation(int company) {
        return sandbox.company(company).at("/minimax/organisationId").asString();
    }

    static Stream<Operation> operations() {
        return Contract.MINIMAX.operations().stream().filter(operation -> operation.path().contains("{org}"));
    }

    static Stream<Operation> operationsOnRecords() {
        return operations().filter(operation -> operation.path().contains("{id}") && !isOfTheProduct(operation));
    }

    /** The lists that every organisation has. */
    private static boolean isOfTheProduct(Operation operation) {
        return operation.node().at("/tags/0").stringValue().equals("Code lists");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theOrganisationIsClosedToAStranger(Operation operation) {
        Reply reply = call(stranger, operation, TRADER);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
        assertThat(reply.text()).doesNotContain("Tuđ");
    }

    @ParameterizedTest
    @MethodSource("operationsOnRecords")
    void aRecordOfAnotherOrganisationIsNotThere(Operation operation) {
        Reply reply = call(stranger, operation, THIRD_TRADER);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(404);
        assertThat(reply.text()).isEqualTo("{\"Message\":\"The requested resource was not found.\"}");
    }

    @Test
    void theListsOfAStrangerHoldNothingOfOthers() {
        List<Operation> lists = operations().filter(operation -> operation.method().equals("get") && operation.parameters() == 2).toList();
        assertThat(lists).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Reply reply = call(stranger, operation, THIRD_TRADER);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.text()).doesNotContain("Tuđ");
        });
    }

    /** So that a refused stranger proves something: the owner gets what he asks for. */
    @Test
    void theOwnerReadsHisRecords() {
        assertThat(everything).hasSizeGreaterThan(25);
        assertThat(everything.values().stream().filter(text -> text.contains("Tuđ")).count()).isGreaterThan(15);
    }

    private static Map<String, String> whatTheOwnerReads() {
        return operations().filter(operation -> operation.method().equals("get"))
                .filter(operation -> !operation.path().matches(".*(code|date|\\{id}/attachments/).*") && !isOfTheProduct(operation))
                .collect(Collectors.toMap(Operation::id, operation -> {
                    Reply reply = call(owner, operation, TRADER);
                    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
                    return reply.text();
                }));
    }

    private static Reply call(ContractClient client, Operation operation, int company) {
        String path = operation.path().replace("{location}", "RS").replace("{org}", organisation(company)).replace("{code}", "T")
                .replace("{day}", "2026-11-20").replace("{name}", "issue");
        String collection = path.replaceFirst(".*/orgs/[0-9]+/?", "").replaceFirst("/.*", "");
        path = path.replace("{id}", places.getOrDefault(collection, "1"))
                .replace("{part}", places.getOrDefault(path.replaceFirst(".*/(\\w+)/\\{part}", "$1"), "1"));
        boolean hasBody = !operation.method().equals("get") && !operation.method().equals("delete");
        return client.with("Content-Type", "application/json")
                .send(operation.method().toUpperCase(), path, hasBody ? BodyPublishers.ofString(body(operation)) : BodyPublishers.noBody());
    }

    /** A body that would do, so that nothing but the place can be wrong. */
    private static String body(Operation operation) {
        return operation.path().contains("ttachments")
                ? "{\"AttachmentData\":\"YQ==\",\"FileName\":\"a\",\"AttachmentFileName\":\"a\"}"
                : """
                    {"Name":"X","Code":"X1","FirstName":"X","LastName":"X","Gender":"M","ItemType":"B","SubjectToVAT":"N","InvoiceType":"P",
                     "IssuedInvoiceRows":[]}""";
    }
}
