package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.testing.TestInvoice;
import tools.jackson.databind.JsonNode;

/** Acceptance examples 4 to 18: sending, its repetition and its refusals. */
class SendingTest {

    private static final String UBL = "/api/publicApi/sales-invoice/ubl";
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

    private static String code(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        return json(reply).get("ErrorCode").stringValue();
    }

    @Test
    void aRepeatedSendGetsTheSameBytesAndMakesOneInvoice() {
        byte[] invoice = sandbox.invoice("R-1").bytes();
        Reply first = seller().postXml(UBL + "?requestId=r1&sendToCir=No", invoice);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        JsonNode ids = json(first);
        assertThat(first.text()).isEqualTo("{\"InvoiceId\":%1$d,\"PurchaseInvoiceId\":%1$d,\"SalesInvoiceId\":%2$d}"
            .formatted(ids.get("PurchaseInvoiceId").longValue(), ids.get("SalesInvoiceId").longValue()));

        Reply again = seller().postXml(UBL + "?requestId=r1&sendToCir=No", invoice);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(json(seller().get("/api/v1/invoices?side=sales&number=R-1")).get("items")).hasSize(1);
    }

    @Test
    void aRequestIdIsNotForOtherContent() {
        TestInvoice invoice = sandbox.invoice("R-2");
        sandbox.send(invoice, "r2");
        Reply changed = seller().postXml(UBL + "?requestId=r2&sendToCir=No", invoice.with("</Invoice>", "</Invoice> ").bytes());
        assertThat(code(changed)).isEqualTo("UBLUploadRequestIdDuplicate");
        assertThat(json(changed).get("FieldName").stringValue()).isEqualTo("requestId");
    }

    @Test
    void aNumberIsUsedOnce() {
        TestInvoice invoice = sandbox.invoice("R-3");
        Sent sent = sandbox.send(invoice, "r3");
        assertThat(code(seller().postXml(UBL + "?requestId=r3-again&sendToCir=No", invoice.bytes()))).isEqualTo("InvoiceNumberNotUnique");
        Reply problem = seller().with("Accept", "application/problem+json").postXml(UBL + "?requestId=r3-again&sendToCir=No", invoice.bytes());
        assertThat(json(problem).get("existing").get("SalesInvoiceId").longValue()).isEqualTo(sent.salesId());
    }

    @Test
    void aRequestIdIsRequired() {
        assertThat(seller().postXml(UBL, sandbox.invoice().bytes()).text())
            .isEqualTo("{\"Message\":\"requestId is required\",\"FieldName\":\"requestId\",\"ErrorCode\":\"RequiredRequestId\"}");
    }

    @Test
    void anUnknownWordForSendToCirIsRefused() {
        Reply reply = seller().postXml(UBL + "?requestId=cir&sendToCir=Maybe", sandbox.invoice().bytes());
        assertThat(code(reply)).isEqualTo("InvalidSendToCirMode");
        assertThat(json(reply).get("FieldName").stringValue()).isEqualTo("sendToCir");
        Reply verdict = seller().postXml("/api/v1/validate?sendToCir=Maybe", sandbox.invoice().bytes());
        assertThat(json(verdict).get("code").stringValue()).isEqualTo("InvalidSendToCirMode");
    }

    @Test
    void onlyXmlIsTaken() {
        Reply reply = seller().post(UBL + "?requestId=r4", "{}");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo("UnsupportedMediaType");
    }

    @Test
    void aRefusedRequestIdIsNotUsedUp() {
        TestInvoice good = sandbox.invoice("R-5");
        byte[] withoutAccount = good.without("<cac:PayeeFinancialAccount>", "</cac:PayeeFinancialAccount>").bytes();
        Reply refused = seller().postXml(UBL + "?requestId=r5&sendToCir=No", withoutAccount);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).isEqualTo("{\"Message\":\"Payee financial account Id is not defined\","
            + "\"FieldName\":\"invoice.PaymentMeans.PayeeFinancialAccount.ID\",\"ErrorCode\":\"UBLPayeeFinancialAccountIdNotDefined\"}");
        sandbox.send(good, "r5");
    }

    @Test
    void whoAsksForProblemsGetsAllFindings() {
        byte[] twoFaults = sandbox.invoice().without("<cac:PayeeFinancialAccount>", "</cac:PayeeFinancialAccount>")
            .without("<cac:InvoicePeriod>", "</cac:InvoicePeriod>").bytes();
        Reply reply = seller().with("Accept", "application/problem+json").postXml(UBL + "?requestId=r6&sendToCir=No", twoFaults);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json(reply).get("findings").valueStream().filter(finding -> finding.get("severity").stringValue().equals("error"))
                .map(finding -> finding.get("code").stringValue()).distinct())
            .containsExactlyInAnyOrder("InvoicePeriodDescriptionCodeNotDefined", "UBLPayeeFinancialAccountIdNotDefined");
    }

    @Test
    void theFirstOfAllFindingsIsTheOneThatTheShortBodyCarries() {
        byte[] warnedAndWrong = sandbox.invoice()
            .with("<cbc:CustomizationID>", "<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>")
            .with("<cbc:PayableAmount currencyID=\"RSD\">", "<cbc:PayableAmount currencyID=\"RSD\">1").bytes();
        JsonNode body = json(seller().postXml(UBL + "?requestId=r6b&sendToCir=No", warnedAndWrong));
        assertThat(body.get("Message").stringValue()).startsWith("[BR-CO-16] ");
        assertThat(body.get("ErrorCode").stringValue()).isEqualTo("UBLDocumentNotValid");
        assertThat(body.get("FieldName").stringValue()).startsWith("invoice");
        JsonNode problem = json(seller().with("Accept", "application/problem+json").postXml(UBL + "?requestId=r6b&sendToCir=No", warnedAndWrong));
        assertThat(problem.get("title").stringValue()).isEqualTo(body.get("Message").stringValue());
        assertThat(problem.get("findings").valueStream().map(finding -> finding.get("rule").stringValue()))
            .startsWith("BR-CO-16").contains("UBL-CR-002").doesNotHaveDuplicates();
        assertThat(problem.get("findings").get(0).get("field")).isEqualTo(body.get("FieldName"));
    }

    @Test
    void twentyEqualSendsAtOnceMakeOneInvoice() throws Exception {
        byte[] invoice = sandbox.invoice("R-7").bytes();
        List<Reply> replies = atOnce(20, () -> seller().postXml(UBL + "?requestId=r7&sendToCir=No", invoice));
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo(replies.getFirst().body());
        });
        assertThat(replies.stream().filter(reply -> reply.header("Idempotency-Replayed").isEmpty())).hasSize(1);
        assertThat(json(seller().get("/api/v1/invoices?side=sales&number=R-7")).get("items")).hasSize(1);
    }

    static List<Reply> atOnce(int count, Callable<Reply> call) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> futures = IntStream.range(0, count).mapToObj(_ -> callers.submit(call)).toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> future : futures) {
                replies.add(future.get());
            }
            return replies;
        }
    }

    @Test
    void aFormCarriesTheFileAndItsBoundaryDoesNotMatter() {
        byte[] invoice = sandbox.invoice("R-8").bytes();
        Reply first = seller().postFile(UBL + "/upload?requestId=01/2026%20x&sendToCir=No", "ublFile", invoice);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        Reply again = seller().postFile(UBL + "/upload?sendToCir=No&requestId=01/2026%20x", "ublFile", invoice);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Reply reply = seller().with("Content-Type", "multipart/form-data; boundary=x")
            .send("POST", UBL + "/upload?requestId=r9", BodyPublishers.ofString("--x--\r\n"));
        assertThat(code(reply)).isEqualTo("UBLFileNotUploaded");
    }

    @Test
    void theFormOf2021HasTheRequestIdInThePath() {
        byte[] invoice = sandbox.invoice("R-10").bytes();
        Reply first = seller().postXml(UBL + "/upload/g1-7/ж?sendToCir=No".replace("ж", "%D0%B6"), invoice);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        long purchaseId = json(first).get("purchaseInvoiceId").longValue();
        assertThat(first.text()).isEqualTo("{\"salesInvoiceId\":%d,\"invoiceId\":%2$d,\"purchaseInvoiceId\":%2$d}"
            .formatted(json(first).get("salesInvoiceId").longValue(), purchaseId));
        Reply again = seller().postXml(UBL + "?requestId=g1-7/%D0%B6&sendToCir=No", invoice);
        assertThat(again.body()).as("the answer of the first call, also by the other generation's path").isEqualTo(first.body());
    }

    @Test
    void theIssueDateIsToday() {
        TestInvoice yesterday = TestInvoice.between(sandbox.company(TRADER),
            sandbox.company(OTHER_TRADER), "R-11", sandbox.server().time().today().minusDays(1));
        Reply reply = seller().postXml(UBL + "?requestId=r11&sendToCir=No", yesterday.bytes());
        assertThat(reply.text()).isEqualTo("{\"Message\":\"IssueDate is not correct because it cannot be different from todays\","
            + "\"FieldName\":\"invoice.IssueDate\",\"ErrorCode\":\"IssueDateCannotBeDifferentFromTodays\"}");
    }

    @Test
    void theSupplierIsTheCompanyOfTheKey() {
        TestInvoice ofAnother = TestInvoice.between(sandbox.company(OTHER_TRADER), sandbox.company(TRADER), "R-12", sandbox.server().time().today());
        assertThat(code(seller().postXml(UBL + "?requestId=r12&sendToCir=No", ofAnother.bytes())))
            .isEqualTo("UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch");
    }

    @Test
    void aRepetitionOnAnotherDayStillGetsItsAnswer() {
        try (Sandbox own = Sandbox.start()) {
            byte[] invoice = own.invoice("R-13").bytes();
            Reply first = own.client(TRADER).postXml(UBL + "?requestId=r13", invoice);
            own.server().time().advance(Duration.ofDays(3));
            Reply again = own.client(TRADER).postXml(UBL + "?requestId=r13", invoice);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }
}
