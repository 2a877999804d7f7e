package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;

/** Acceptance examples 19 to 21, 29 to 35 and 62: what a seller asks and does after sending. */
class SalesSideTest {

    private static final String SALES = "/api/publicApi/sales-invoice";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static ContractClient seller() {
        return sandbox.client(TRADER);
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    private static long draft(String requestId) {
        Reply reply = seller().postXml(SALES + "/ubl?sendToCir=No&draft=true&requestId=" + requestId, sandbox.invoice().bytes());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply).get("SalesInvoiceId").longValue();
    }

    @Test
    void theStatusHasThirteenFieldsInTheirOrderInBothForms() {
        Sent sent = sandbox.delivered();
        Reply status = seller().get(SALES + "?invoiceId=" + sent.salesId());
        assertThat(status.text()).matches("\\{\"Status\":\"Sent\",\"InvoiceId\":" + sent.salesId()
            + ",\"GlobUniqId\":\"[0-9a-f-]{36}\",\"Comment\":null,\"CirStatus\":\"None\","
            + "\"CirInvoiceId\":null,\"Version\":2,\"LastModifiedUtc\":\"[0-9T:.-]{27}\\+00:00\",\"CirSettledAmount\":0,"
            + "\"VatNumberFactoringCompany\":null,\"FactoringContractNumber\":null,\"CancelComment\":\"\",\"StornoComment\":\"\"}");
        assertThat(seller().get(SALES + "/" + sent.salesId()).body()).isEqualTo(status.body());
        assertThat(seller().get("/API/PublicApi/Sales-Invoice/?INVOICEID=" + sent.salesId()).body()).isEqualTo(status.body());
    }

    @Test
    void anIdOfTheOtherSideOrOfAnotherCompanyIsUnknown() {
        Sent sent = sandbox.delivered();
        refused(seller().get(SALES + "?invoiceId=" + sent.purchaseId()), 404, "SalesInvoiceNotFound");
        refused(sandbox.client(OTHER_TRADER).get(SALES + "?invoiceId=" + sent.salesId()), 404, "SalesInvoiceNotFound");
        refused(seller().get(SALES), 400, "InvoiceIdNotDefined");
    }

    @Test
    void whatTheBuyerHasIsNotCancelledButStornoedOnce() {
        Sent sent = sandbox.delivered();
        refused(seller().post(SALES + "/cancel", "{\"invoiceId\":%d,\"cancelComments\":\"x\"}".formatted(sent.salesId())),
            400, "InvoiceForCancellationNotInSpecificStatus");
        refused(seller().post(SALES + "/storno", "{\"invoiceId\":%d,\"stornoReason\":\"x\"}".formatted(sent.salesId())),
            400, "StornoCommentNotDefined");
        String storno = "{\"invoiceId\":%d,\"stornoNumber\":\"ST-1\",\"stornoComment\":\"pogrešan iznos\"}".formatted(sent.salesId());
        Reply done = seller().post(SALES + "/storno", storno);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(json(done).get("Status").stringValue()).isEqualTo("Storno");
        assertThat(json(done).get("StornoNumber").stringValue()).isEqualTo("ST-1");
        assertThat(json(done).get("Rows")).isNotEmpty();
        sandbox.awaitPurchase(sent.purchaseId(), "Storno");
        assertThat(json(sandbox.client(OTHER_TRADER).get("/api/publicApi/purchase-invoice/" + sent.purchaseId())).get("StornoComment").stringValue())
            .isEqualTo("pogrešan iznos");
        refused(seller().post(SALES + "/storno", storno), 400, "InvoiceCannotBeStornoCancelled");
    }

    @Test
    void aStornoWithARequestIdIsRepeatedWithTheSameBytes() {
        Sent sent = sandbox.delivered();
        String storno = "{\"requestId\":\"st-%1$d\",\"invoiceId\":%1$d,\"stornoComment\":\"x\"}".formatted(sent.salesId());
        Reply first = seller().post(SALES + "/storno", storno);
        Reply again = seller().post(SALES + "/storno",
            "{ \"StornoComment\":\"x\", \"INVOICEID\":\"%1$d\", \"requestId\":\"st-%1$d\"}".formatted(sent.salesId()));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(seller().post(SALES + "/storno", storno.replace(":\"x\"", ":\"y\"")), 400, "UBLUploadRequestIdDuplicate");
    }

    @Test
    void aDocumentThatAnotherCorrectsIsStornoedAfterIt() {
        Sent first = sandbox.delivered();
        String number = json(seller().get("/api/v1/invoices?side=sales")).get("items").valueStream()
            .filter(item -> item.get("salesInvoiceId").longValue() == first.salesId()).findFirst().orElseThrow().get("number").stringValue();
        String day = sandbox.server().time().today().toString();
        String reference = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + number + "</cbc:ID><cbc:IssueDate>" + day
            + "</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>";
        Sent debit = sandbox.send(sandbox.invoice().with(">380<", ">383<")
            .with("<cac:AccountingSupplierParty>", reference + "<cac:AccountingSupplierParty>"), "debit-1");
        sandbox.awaitSales(debit.salesId(), "Sent");
        refused(seller().post(SALES + "/storno", "{\"invoiceId\":%d,\"stornoComment\":\"x\"}".formatted(first.salesId())),
            400, "AllAttachedInvoicesToThisInvoiceMustBeStornoFirst");
        assertThat(seller().post(SALES + "/storno", "{\"invoiceId\":%d,\"stornoComment\":\"x\"}".formatted(debit.salesId())).status()).isEqualTo(200);
        assertThat(seller().post(SALES + "/storno", "{\"invoiceId\":%d,\"stornoComment\":\"x\"}".formatted(first.salesId())).status()).isEqualTo(200);
    }

    @Test
    void onlyDraftsAreDeletedAndTheirNumberIsFreeAgain() {
        Sent sent = sandbox.delivered();
        long draft = draft("d1");
        assertThat(seller().delete(SALES, "[" + draft + "," + sent.salesId() + "]").text()).isEqualTo("[" + draft + "]");
        refused(seller().get(SALES + "/" + draft), 404, "SalesInvoiceNotFound");
        refused(seller().delete(SALES + "/" + sent.salesId()), 400, "CannotDeleteInvoiceInThisStatus");
        refused(seller().delete(SALES, "{\"x\":1}"), 400, "SomeOfInputParametarsNotDefined");
        long another = draft("d2");
        assertThat(seller().delete(SALES + "/" + another, "[40712]").text()).isEqualTo(Long.toString(another));
    }

    @Test
    void aDraftIsSentWhenAskedAndOnce() {
        long draft = draft("d3");
        assertThat(sandbox.salesStatus(draft)).isEqualTo("Draft");
        assertThat(seller().get(SALES + "/send?invoiceId=" + draft).text()).isEqualTo("[" + draft + "]");
        sandbox.awaitSales(draft, "Sent");
        refused(seller().get(SALES + "/send?invoiceId=" + draft), 400, "InvoiceAlreadySent");
    }

    @Test
    void sendingSeveralDraftsIsAllOrNothing() {
        long draft = draft("d4");
        Sent sent = sandbox.delivered();
        refused(seller().post(SALES + "/send", "[" + draft + "," + sent.salesId() + "]"), 400, "InvoiceAlreadySent");
        assertThat(sandbox.salesStatus(draft)).isEqualTo("Draft");
        assertThat(seller().post(SALES + "/send", "{\"invoiceId\":" + draft + "}").status()).isEqualTo(200);
    }

    @Test
    void aCancelledDraftKeepsItsNumber() {
        var invoice = sandbox.invoice();
        long draft = json(seller().postXml(SALES + "/ubl?sendToCir=No&draft=true&requestId=d5", invoice.bytes())).get("SalesInvoiceId").longValue();
        Reply cancelled = seller().post(SALES + "/cancel", "{\"invoiceId\":%d,\"cancelComments\":\"odustajemo\"}".formatted(draft));
        assertThat(json(cancelled).get("Status").stringValue()).isEqualTo("Cancelled");
        assertThat(json(cancelled).get("CancelInvoiceMessage").stringValue()).isEqualTo("odustajemo");
        refused(seller().postXml(SALES + "/ubl?sendToCir=No&requestId=d5-again", invoice.bytes()), 400, "InvoiceNumberNotUnique");
    }

    @Test
    void idsAreFoundByStatusAndDayInEverySpelling() {
        Sent sent = sandbox.delivered();
        for (String query : new String[] {"/ids?status=Sent", "/ids",
            "/ids?STATUS=sent&dateFrom=2026-01-01T00:00:00%2000:00", "/ids?dateFrom=01/31/2026",
            "/ids?dateTo=" + sandbox.server().time().today() + "T23:59:59.9999999%2B01:00"}) {
            Reply ids = seller().post(SALES + query, "[]");
            assertThat(json(ids).get("SalesInvoiceIds").valueStream().map(id -> id.longValue())).as(query).contains(sent.salesId()).isSorted();
        }
        assertThat(json(seller().post(SALES + "/ids?dateTo=2026-01-01")).get("SalesInvoiceIds")).isEmpty();
        refused(seller().post(SALES + "/ids?status=Foo"), 400, "InvalidSalesStatus");
        refused(seller().post(SALES + "/ids?dateFrom=2026-02-02&dateTo=2026-02-01"), 400, "DateFromBiggerThanDateTo");
        refused(seller().post(SALES + "/ids?dateFrom=2026-02-30"), 400, "SearchDateIsNotCorrectlyDefined");
    }

    @Test
    void anUnsignedDocumentHasNoSignature() {
        Sent sent = sandbox.delivered();
        refused(seller().get(SALES + "/signature?invoiceId=" + sent.salesId()), 404, "SignatureNotFound");
    }
}
