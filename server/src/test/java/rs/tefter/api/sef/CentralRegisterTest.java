package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Registered;
import tools.jackson.databind.JsonNode;

/** Invoices in the central register: what both parties see and do, and what the Treasury enters. */
class CentralRegisterTest {

    private static final String SALES = "/api/publicApi/sales-invoice";
    private static final String PURCHASES = "/api/publicApi/purchase-invoice";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static ContractClient buyer() {
        return sandbox.client(PUBLIC_FUND_USER);
    }

    private static ContractClient seller() {
        return sandbox.client(TRADER);
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        JsonNode body = json(reply);
        assertThat((body.has("ErrorCode") ? body.get("ErrorCode") : body.get("code")).stringValue()).isEqualTo(code);
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply);
    }

    private static String jbkjs() {
        return sandbox.company(PUBLIC_FUND_USER).get("jbkjs").stringValue();
    }

    private static String assign(Registered invoice) {
        return PURCHASES + "/" + invoice.cirId() + "/assign?AssignerPartyJBKJS=" + jbkjs() + "&AssignationContractNumber=123test%2F22";
    }

    private static Reply treasury(Registered invoice, String act, String body) {
        return sandbox.operator().post("/api/v1/register/invoices/" + invoice.cirId() + "/" + act, body);
    }

    private static JsonNode purchase(Registered invoice) {
        return json(buyer().get(PURCHASES + "/" + invoice.purchaseId()));
    }

    private static void awaitSeller(Registered invoice, String cirStatus) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).untilAsserted(() ->
            assertThat(json(seller().get(SALES + "/" + invoice.salesId())).get("CirStatus").stringValue()).isEqualTo(cirStatus));
    }

    private static List<JsonNode> events(ContractClient client, String side, String idName, long id) {
        return json(client.get("/api/v1/events?after=0&limit=1000&side=" + side)).get("events").valueStream()
            .filter(event -> event.get("data").get(idName).longValue() == id).toList();
    }

    @Test
    void anInvoiceIsRegisteredByItsDelivery() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        assertThat(invoice.cirId()).matches("[A-Z][A-Z0-9]{3}");
        assertThat(purchase(invoice).get("CirStatus").stringValue()).isEqualTo("ActiveCir");
        assertThat(purchase(invoice).get("CirInvoiceId").stringValue()).isEqualTo(invoice.cirId());
        awaitSeller(invoice, "ActiveCir");
        Stream.concat(events(buyer(), "purchase", "PurchaseInvoiceId", invoice.purchaseId()).stream(),
                events(seller(), "sales", "SalesInvoiceId", invoice.salesId()).stream().skip(1))
            .forEach(event -> assertThat(event.get("data").get("CirInvoiceId").stringValue()).isEqualTo(invoice.cirId()));
        Registered other = sandbox.registered(sandbox.publicInvoice());
        assertThat(other.cirId()).isNotEqualTo(invoice.cirId());
    }

    @Test
    void aBuyerAssignsThePaymentAndTakesItBack() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        JsonNode assigned = ok(buyer().post(assign(invoice)));
        assertThat(assigned.get("CirStatus").stringValue()).isEqualTo("Assigned");
        assertThat(assigned.get("Status").stringValue()).isEqualTo("New");
        JsonNode assignment = assigned.get("CirHistory").get("Assignment");
        assertThat(assignment.get("AssignmentContractNr").stringValue()).isEqualTo("123test/22");
        assertThat(assignment.get("AssignmentDebtorCompanyNr").stringValue()).isEqualTo(jbkjs());
        assertThat(assignment.get("OriginalIdfNr").stringValue()).isEqualTo(invoice.cirId());
        assertThat(assigned.get("CirHistory").get("Comment")).isEqualTo(assignment.get("AssignmentIdfNr")).isNotEqualTo(assigned.get("CirInvoiceId"));
        awaitSeller(invoice, "Assigned");
        assertThat(ok(buyer().get(PURCHASES + "/" + invoice.cirId() + "/cancelassign")).get("CirStatus").stringValue()).isEqualTo("ActiveCir");
        refused(buyer().post(PURCHASES + "/" + invoice.cirId() + "/cancelassign"), 400, "CirInvoiceNotInAssignedStatus");
        awaitSeller(invoice, "ActiveCir");

        JsonNode history = ok(buyer().get("/api/publicApi/purchase-cir-invoice/getPurchaseInvoiceAssignationHistory/" + invoice.cirId()));
        assertThat(history.get("InvoiceId").longValue()).isEqualTo(invoice.purchaseId());
        assertThat(history.get("InvoiceChanges").valueStream().map(row -> row.get("PropertyName").stringValue() + row.get("Version")))
            .containsExactly("ISPName1", "AssignedReceiverId1", "CirStatus1", "ISPName0", "AssignedReceiverId0", "CirStatus0");
        assertThat(history.get("InvoiceChanges").valueStream().map(row -> -row.get("Id").longValue())).isSorted().doesNotHaveDuplicates();
        assertThat(ok(seller().get("/api/publicApi/sales-cir-invoice/getSalesInvoiceAssignationHistory/" + invoice.cirId()))
            .get("InvoiceId").longValue()).isEqualTo(invoice.salesId());

        for (List<JsonNode> ofSide : List.of(events(buyer(), "purchase", "PurchaseInvoiceId", invoice.purchaseId()),
                events(seller(), "sales", "SalesInvoiceId", invoice.salesId()))) {
            List<JsonNode> changes = ofSide.stream().filter(event -> !event.get("data").get("CirAssignmentChange").isNull()).toList();
            assertThat(changes).extracting(event -> event.get("data").get("CirAssignmentChange").stringValue())
                .containsExactly("Assignment", "CancelAssignment");
            assertThat(changes).allSatisfy(event -> assertThat(event.get("type").stringValue()).endsWith("StatusChanged"));
        }
    }

    @Test
    void theSellerHearsOfEachChangeAlsoWhenSeveralComeBeforeIt() throws SQLException {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        long sellerId = json(sandbox.operator().get("/api/v1/register/invoices/" + invoice.cirId())).get("sellerId").longValue();
        try (Connection busy = sandbox.server().database().dataSource().getConnection(); Statement statement = busy.createStatement()) {
            statement.execute("select pg_advisory_lock(" + sellerId + ")");
            ok(buyer().post(assign(invoice)));
            ok(buyer().post(PURCHASES + "/" + invoice.cirId() + "/cancelassign"));
            ok(treasury(invoice, "settlement", "{\"amount\":1}"));
            statement.execute("select pg_advisory_unlock(" + sellerId + ")");
        }
        awaitSeller(invoice, "PartiallySettled");
        assertThat(events(seller(), "sales", "SalesInvoiceId", invoice.salesId()).stream().skip(2)
            .map(event -> event.get("data").get("CirAssignmentChange").asString("none")))
            .containsExactly("Assignment", "CancelAssignment", "none");
    }

    @Test
    void anAssignmentNamesAPublicFundUserAndAContract() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        String path = PURCHASES + "/" + invoice.cirId() + "/assign";
        refused(buyer().post(path + "?AssignerPartyJBKJS=" + jbkjs()), 400, "SomeOfInputParametarsNotDefined");
        refused(buyer().post(path + "?AssignationContractNumber=1"), 400, "SomeOfInputParametarsNotDefined");
        refused(buyer().post(path + "?AssignerPartyJBKJS=00000&AssignationContractNumber=1"), 400, "AssignatorCompanyNotFound");
        String trader = sandbox.company(OTHER_TRADER).get("pib").stringValue();
        refused(buyer().post(path + "?AssignerPartyJBKJS=" + trader + "&AssignationContractNumber=1"), 400, "AssignatorCompanyIsNotBudgetUser");
        refused(buyer().post(path + "?AssignerPartyJBKJS=" + jbkjs() + "&AssignationContractNumber=" + "1".repeat(201)), 400, "MaximumLengthString");
        assertThat(purchase(invoice).get("CirStatus").stringValue()).isEqualTo("ActiveCir");
        Reply first = buyer().post(assign(invoice) + "&requestId=as-1");
        Reply again = buyer().post(assign(invoice) + "&requestId=as-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(buyer().post(assign(invoice)), 400, "CirError");
    }

    @Test
    void ofAssignmentsAtTheSameTimeOneIsMade() throws Exception {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Reply>> replies = IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> buyer().post(assign(invoice)))).toList();
            int made = 0;
            for (Future<Reply> reply : replies) {
                made += reply.get().status() == 200 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(json(sandbox.operator().get("/api/v1/register/invoices/" + invoice.cirId())).get("changes").size()).isEqualTo(1);
    }

    @Test
    void theTreasuryPaysInPartsAndBothSidesSeeIt() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        ok(treasury(invoice, "amount", "{\"amount\":1000.5,\"comment\":\"umanjeno\"}"));
        Reply part = treasury(invoice, "settlement", "{\"requestId\":\"s-1\",\"amount\":400.25}");
        assertThat(ok(part).get("status").stringValue()).isEqualTo("PartiallySettled");
        assertThat(treasury(invoice, "settlement", "{\"requestId\":\"s-1\",\"amount\":400.25}").body()).isEqualTo(part.body());
        refused(treasury(invoice, "settlement", "{\"requestId\":\"s-1\",\"amount\":1}"), 400, "UBLUploadRequestIdDuplicate");
        refused(treasury(invoice, "settlement", "{\"amount\":600.26}"), 400, "ValueIsNotInADefinedRange");
        awaitSeller(invoice, "PartiallySettled");
        assertThat(ok(treasury(invoice, "settlement", "{\"amount\":\"600.25\",\"comment\":\"ostatak\"}")).get("status").stringValue())
            .isEqualTo("Settled");
        awaitSeller(invoice, "Settled");
        assertThat(purchase(invoice).get("CirSettledAmount").decimalValue()).isEqualByComparingTo("1000.5");
        JsonNode history = ok(seller().get("/api/publicApi/sales-cir-invoice/getInvoicePaymentsAndHistory/" + invoice.cirId()));
        assertThat(history.get("Settlements").valueStream().map(row -> row.get("Amount").asString())).containsExactly("400.25", "600.25");
        assertThat(history.get("AmountChanges").get(0).get("Amount").asString()).isEqualTo("1000.5");
        assertThat(history.get("Assignment").isNull() && history.get("Cancellation").isNull()).isTrue();
        assertThat(events(seller(), "sales", "SalesInvoiceId", invoice.salesId())).as("Sending, Sent and three changes of the register").hasSize(5);
        refused(treasury(invoice, "cancellation", "{\"comment\":\"x\"}"), 400, "CirError");
    }

    @Test
    void theTreasuryRefusesOrCancelsWithAReason() {
        Registered refused = sandbox.registered(sandbox.publicInvoice());
        refused(treasury(refused, "refusal", "{}"), 400, "SomeOfInputParametarsNotDefined");
        refused(treasury(refused, "settlement", "{\"comment\":\"x\"}"), 400, "SomeOfInputParametarsNotDefined");
        refused(treasury(refused, "refusal", "{\"comment\":\"" + "x".repeat(2001) + "\"}"), 400, "CirMaximumSizeOfCommentCrossed");
        assertThat(ok(treasury(refused, "refusal", "{\"comment\":\"nije javna nabavka\"}")).get("status").stringValue()).isEqualTo("InvalidCir");
        Registered cancelled = sandbox.registered(sandbox.publicInvoice());
        ok(treasury(cancelled, "cancellation", "{\"comment\":\"dvaput\"}"));
        JsonNode history = ok(buyer().get("/api/publicApi/purchase-cir-invoice/getInvoicePaymentsAndHistory/" + cancelled.cirId()));
        assertThat(history.get("Cancellation").get("Reason").stringValue()).isEqualTo("dvaput");
        refused(sandbox.operator().get("/api/v1/register/invoices/ZZZZ"), 404, "CirInvoiceNotFound");
        assertThat(seller().get("/api/v1/register/invoices/" + cancelled.cirId()).status()).as("a company is no operator").isEqualTo(401);
    }

    @Test
    void aReversedInvoiceLeavesTheRegister() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        ok(seller().post(SALES + "/storno", "{\"invoiceId\":%d,\"stornoComment\":\"greška\"}".formatted(invoice.salesId())));
        awaitSeller(invoice, "CancelledCir");
        assertThat(purchase(invoice).get("CirStatus").stringValue()).isEqualTo("CancelledCir");
        List<JsonNode> events = events(buyer(), "purchase", "PurchaseInvoiceId", invoice.purchaseId());
        assertThat(events).extracting(event -> event.get("data").get("NewInvoiceStatus").stringValue()).containsExactly("New", "Storno");
        refused(treasury(invoice, "settlement", "{\"amount\":1}"), 400, "CirError");
    }

    @Test
    void aPaymentAndAStornoAtTheSameTimeEndInACancelledEntry() throws Exception {
        for (int i = 0; i < 5; i++) {
            Registered invoice = sandbox.registered(sandbox.publicInvoice());
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Reply> paid = threads.submit(() -> treasury(invoice, "settlement", "{\"amount\":100}"));
                Future<Reply> reversed = threads.submit(() ->
                    seller().post(SALES + "/storno", "{\"invoiceId\":%d,\"stornoComment\":\"greška\"}".formatted(invoice.salesId())));
                ok(reversed.get());
                awaitSeller(invoice, "CancelledCir");
                JsonNode entry = json(sandbox.operator().get("/api/v1/register/invoices/" + invoice.cirId()));
                assertThat(entry.get("status").stringValue()).isEqualTo("CancelledCir");
                assertThat(entry.get("settledAmount").decimalValue()).isEqualByComparingTo(paid.get().status() == 200 ? "100" : "0");
            }
        }
    }

    @Test
    void aBuyerReadsAndDecidesByTheIdOfTheRegister() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        Reply envelope = buyer().get(PURCHASES + "/ubl/" + invoice.cirId());
        assertThat(envelope.text()).contains("<env:PurchaseInvoiceId>" + invoice.purchaseId() + "</env:PurchaseInvoiceId>");
        assertThat(purchase(invoice).get("Status").stringValue()).isEqualTo("Seen");
        String decide = PURCHASES + "/acceptRejectPurchaseInvoiceByCirInvoiceId";
        refused(buyer().post(decide, "{\"accepted\":true,\"comment\":\"x\"}"), 400, "CirInvoiceIdNotDefined");
        refused(buyer().post(decide, "{\"cirInvoiceId\":\"" + invoice.cirId() + "\",\"comment\":\"x\"}"), 400, "SomeOfInputParametarsNotDefined");
        refused(buyer().post(decide, "{\"cirInvoiceId\":\"" + invoice.cirId() + "\",\"accepted\":true}"), 400, "SomeOfInputParametarsNotDefined");
        refused(buyer().post(decide, "{\"cirInvoiceId\":\"" + invoice.cirId() + "\",\"accepted\":false}"), 400, "CannotRejectInvoiceWithoutComment");
        Reply accepted = buyer().post(decide,
            "{\"CirInvoiceId\":\"" + invoice.cirId().toLowerCase() + "\",\"accepted\":\"True\",\"comment\":\"u redu\"}");
        assertThat(accepted.text()).matches("\\{\"Invoice\":\\{\"InvoiceNumber\":\"P-\\d+\",\"Status\":\"Approved\"\\},\"Success\":true\\}");
        sandbox.awaitSales(invoice.salesId(), "Approved");
    }

    @Test
    void othersSeeNothingOfAnEntry() {
        Registered invoice = sandbox.registered(sandbox.publicInvoice());
        String id = invoice.cirId();
        for (ContractClient stranger : List.of(sandbox.client(OTHER_TRADER), seller())) {
            refused(stranger.post(assign(invoice)), 404, "CirInvoiceNotFound");
            refused(stranger.get(PURCHASES + "/" + id + "/cancelassign"), 404, "CirInvoiceNotFound");
            refused(stranger.get(PURCHASES + "/ubl/" + id), 404, "CirInvoiceNotFound");
            refused(stranger.post(PURCHASES + "/acceptRejectPurchaseInvoiceByCirInvoiceId",
                "{\"cirInvoiceId\":\"%s\",\"accepted\":true,\"comment\":\"x\"}".formatted(id)), 404, "CirInvoiceNotFound");
            refused(stranger.get("/api/publicApi/purchase-cir-invoice/getPurchaseInvoiceAssignationHistory/" + id), 404, "CirInvoiceNotFound");
            refused(stranger.get("/api/publicApi/purchase-cir-invoice/getInvoicePaymentsAndHistory/" + id), 404, "CirInvoiceNotFound");
        }
        for (ContractClient stranger : List.of(sandbox.client(OTHER_TRADER), buyer())) {
            refused(stranger.get("/api/publicApi/sales-cir-invoice/getSalesInvoiceAssignationHistory/" + id), 404, "CirInvoiceNotFound");
            refused(stranger.get("/api/publicApi/sales-cir-invoice/getInvoicePaymentsAndHistory/" + id), 404, "CirInvoiceNotFound");
        }
        assertThat(purchase(invoice).get("CirStatus").stringValue()).isEqualTo("ActiveCir");
    }
}
