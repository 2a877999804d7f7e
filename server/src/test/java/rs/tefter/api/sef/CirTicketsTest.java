package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Registered;
import tools.jackson.databind.JsonNode;

/** Objections to invoices in the central register: opened and seen by both parties, closed by the operator. */
class CirTicketsTest {

    private static final String TICKETS = "/api/publicApi/cir-tickets";
    private static Sandbox sandbox;
    private static Registered invoice;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        invoice = sandbox.registered(sandbox.publicInvoice());
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

    private static String request(String cirId, String more) {
        return "{\"cirInvoiceId\":\"" + cirId + "\",\"resourceType\":\"Invoice\",\"cirTicketCategory\":\"Validity\"" + more + "}";
    }

    private static long open(ContractClient client, String cirId, String more) {
        Reply reply = client.post(TICKETS + "/addCirTicket", request(cirId, more));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply).longValue();
    }

    private static JsonNode find(ContractClient client, String search) {
        Reply reply = client.post(TICKETS + "/find", search);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply);
    }

    private static String restriction(String field, String... values) {
        return "{\"restrictions\":[{\"field\":\"CirId\",\"values\":[\"" + invoice.cirId() + "\"]},{\"field\":\"" + field + "\",\"values\":[\""
            + String.join("\",\"", values) + "\"]}]}";
    }

    @Test
    void bothPartiesSeeATicketUntilTheOperatorClosesIt() {
        Registered own = sandbox.registered(sandbox.publicInvoice());
        long id = open(seller(), own.cirId(), ",\"amount\":\"12.5\",\"userComment\":\"iznos nije tačan\"");
        JsonNode seen = json(buyer().get(TICKETS + "/" + own.cirId() + "/true"));
        assertThat(seen.get("Total").intValue()).isEqualTo(1);
        JsonNode ticket = seen.get("Tickets").get(0);
        assertThat(ticket.get("Id").longValue()).isEqualTo(id);
        assertThat(ticket.get("UserComment").stringValue()).isEqualTo("iznos nije tačan");
        assertThat(ticket.get("OrganizationName").stringValue()).isEqualTo(sandbox.company(TRADER).get("name").stringValue());
        assertThat(ticket.get("CategoryCyr").stringValue()).isEqualTo("Исправност");

        String close = "/api/v1/register/tickets/" + id + "/close";
        refused(sandbox.operator().post(close, "{\"status\":\"Active\"}"), 400, "CirError");
        refused(sandbox.operator().post(close, "{\"status\":\"Foo\"}"), 400, "EnumValueNotDefined");
        refused(sandbox.operator().post(close, "{}"), 400, "SomeOfInputParametarsNotDefined");
        assertThat(json(sandbox.operator().post(close, "{\"status\":\"Solved\",\"comment\":\"ispravljeno\"}")).get("status").stringValue())
            .isEqualTo("Solved");
        refused(sandbox.operator().post(close, "{\"status\":\"Unsolved\"}"), 400, "CirError");
        assertThat(json(buyer().get(TICKETS + "/" + own.cirId() + "/true")).get("Total").intValue()).isZero();
        assertThat(json(buyer().get(TICKETS + "/" + own.cirId() + "/False")).get("Tickets").get(0).get("OperatorComment").stringValue())
            .isEqualTo("ispravljeno");
        JsonNode history = json(buyer().get(TICKETS + "/getCirTicketHistory/" + id));
        assertThat(history.get("CirTicketChanges").valueStream().map(change -> change.get("PropertyName").stringValue()
                + " " + change.get("NewValue").stringValue() + " " + change.get("ServiceDesk")))
            .containsExactly("Status Active false", "Status Solved true", "OperatorComment ispravljeno true");
    }

    @Test
    void aRepeatedRequestOpensOneTicket() {
        Registered own = sandbox.registered(sandbox.publicInvoice());
        long first = open(buyer(), own.cirId(), ",\"requestId\":\"t-1\"");
        assertThat(open(buyer(), own.cirId(), ",\"requestId\":\"t-1\"")).isEqualTo(first);
        refused(buyer().post(TICKETS + "/addCirTicket", request(own.cirId(), ",\"requestId\":\"t-1\",\"data\":\"x\"")),
            400, "UBLUploadRequestIdDuplicate");
        assertThat(json(buyer().get(TICKETS + "/" + own.cirId() + "/false")).get("Total").intValue()).isEqualTo(1);
    }

    @Test
    void anIncompleteTicketIsRefused() {
        refused(buyer().post(TICKETS + "/addCirTicket", "{\"resourceType\":\"Invoice\"}"), 400, "CirInvoiceIdNotDefined");
        refused(buyer().post(TICKETS + "/addCirTicket", request(invoice.cirId(), "").replace("Validity", "Other")), 400, "CreateCirTicketFailed");
        refused(buyer().post(TICKETS + "/addCirTicket", request(invoice.cirId(), "").replace("\"Invoice\"", "null")), 400, "CreateCirTicketFailed");
        refused(buyer().post(TICKETS + "/addCirTicket", request(invoice.cirId(), ",\"amount\":\"much\"")), 400, "CreateCirTicketFailed");
        String longest = "x".repeat(2000);
        refused(buyer().post(TICKETS + "/addCirTicket", request(invoice.cirId(), ",\"userComment\":\"" + longest + "x\"")),
            400, "CirMaximumSizeOfCommentCrossed");
        open(buyer(), invoice.cirId(), ",\"userComment\":\"" + longest + "\"");
        refused(buyer().get(TICKETS + "/" + invoice.cirId() + "/perhaps"), 400, "SomeOfInputParametarsNotDefined");
    }

    @Test
    void aSearchSortsPagesAndRestricts() {
        Registered own = sandbox.registered(sandbox.publicInvoice());
        long first = open(buyer(), own.cirId(), ",\"data\":\"Član 5\"");
        long second = open(seller(), own.cirId(), ",\"data\":\"aneks\"");
        String ofOwn = "{\"field\":\"CirId\",\"values\":[\"" + own.cirId().toLowerCase() + "\"]}";
        assertThat(find(buyer(), "{\"restrictions\":[" + ofOwn + "]}").get("Tickets").valueStream().map(one -> one.get("Id").longValue()))
            .as("the newest first").containsExactly(second, first);
        JsonNode page = find(seller(), "{\"SortItems\":[{\"SortColumn\":\"CreationDate\",\"SortDirection\":\"Asc\"}],"
            + "\"PagingOptions\":{\"PageIndex\":1,\"PageSize\":\"1\"},\"Restrictions\":[" + ofOwn + "]}");
        assertThat(page.get("Total").intValue()).isEqualTo(2);
        assertThat(page.get("Tickets").valueStream().map(one -> one.get("Id").longValue())).containsExactly(second);
        String name = sandbox.company(TRADER).get("name").stringValue();
        String today = sandbox.server().time().today().toString();
        String tomorrow = sandbox.server().time().today().plusDays(1).toString();
        for (String matching : new String[] {"CompanyName\",\"values\":[\"" + name.toUpperCase(), "Data\",\"values\":[\"ANEKS",
                "CompanyNumber\",\"values\":[\"" + sandbox.company(TRADER).get("mb").stringValue()}) {
            JsonNode found = find(buyer(), "{\"restrictions\":[" + ofOwn + ",{\"field\":\"" + matching + "\"]}]}");
            assertThat(found.get("Tickets").valueStream().map(one -> one.get("Id").longValue())).as(matching).containsExactly(second);
        }
        for (String all : new String[] {"Status\",\"values\":[\"active", "IssueType\",\"values\":[\"Validity",
                "CreatinDateFrom\",\"values\":[\"" + today,
                "CreatinDateTo\",\"values\":[\"" + today}) {
            assertThat(find(buyer(), "{\"restrictions\":[" + ofOwn + ",{\"field\":\"" + all + "\"]}]}").get("Total").intValue()).as(all).isEqualTo(2);
        }
        for (String none : new String[] {"Status\",\"values\":[\"Solved", "IssueType\",\"values\":[\"Settlement",
                "CreatinDateFrom\",\"values\":[\"" + tomorrow, "ClosingDateFrom\",\"values\":[\"" + today,
                "ClosingDateTo\",\"values\":[\"" + today}) {
            assertThat(find(buyer(), "{\"restrictions\":[" + ofOwn + ",{\"field\":\"" + none + "\"]}]}").get("Total").intValue()).as(none).isZero();
        }
    }

    @Test
    void aSearchThatCannotBeReadIsRefused() {
        refused(buyer().post(TICKETS + "/find", restriction("Colour", "red")), 400, "EnumValueNotDefined");
        refused(buyer().post(TICKETS + "/find", restriction("Status", "Open")), 400, "EnumValueNotDefined");
        refused(buyer().post(TICKETS + "/find", restriction("CreatinDateTo", "soon")), 400, "SearchDateIsNotCorrectlyDefined");
        refused(buyer().post(TICKETS + "/find", "{\"pagingOptions\":{\"pageSize\":501}}"), 400, "ValueIsNotInADefinedRange");
        refused(buyer().post(TICKETS + "/find", "{\"sortItems\":[{\"sortColumn\":\"Id; drop table\"}]}"), 400, "EnumValueNotDefined");
        assertThat(buyer().post(TICKETS + "/find").status()).as("no body restricts nothing").isEqualTo(200);
    }

    @Test
    void othersNeitherSeeNorOpenTickets() {
        long id = open(seller(), invoice.cirId(), "");
        ContractClient stranger = sandbox.client(OTHER_TRADER);
        refused(stranger.get(TICKETS + "/" + invoice.cirId() + "/false"), 404, "CirInvoiceNotFound");
        refused(stranger.get(TICKETS + "/getCirTicketHistory/" + id), 404, "CirIdNotFound");
        refused(stranger.get(TICKETS + "/getCirTicketHistory/abc"), 404, "CirIdNotFound");
        refused(stranger.post(TICKETS + "/addCirTicket", request(invoice.cirId(), "")), 404, "CirInvoiceNotFound");
        assertThat(find(stranger, "").get("Total").intValue()).isZero();
        assertThat(json(sandbox.operator().get("/api/v1/register/tickets?status=Active&limit=1000")).get("items").valueStream()
            .map(ticket -> ticket.get("ticketId").longValue())).contains(id);
        refused(sandbox.operator().post("/api/v1/register/tickets/999999/close", "{\"status\":\"Solved\"}"), 404, "CirIdNotFound");
    }
}
