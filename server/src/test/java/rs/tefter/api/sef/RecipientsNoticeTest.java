package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The notices of recipients on input VAT; the second trader, who buys, tells the first, who sells. */
class RecipientsNoticeTest {

    private static final String NOTICES = "/api/publicApi/recipients-notice-on-input-vat";
    private static final String SEND = NOTICES + "/sender/send";
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
        return sandbox.client(OTHER_TRADER);
    }

    private static void refused(Reply reply, String code, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
        assertThat(json(reply).get("FieldName").stringValue()).isEqualTo(field);
    }

    /** A notice of a reduction that was issued elsewhere. */
    private static ObjectNode notice(String number) {
        return (ObjectNode) JsonMapper.shared().readTree("""
            {"noticeNumber":"%s","totalVatAmount":1000,"documentIssueOrigin":"DocumentIssuedOutsideSef","basisOfNotice":"CreditNoteIssued",
             "documentReferenceType":"CreditNoteReferenceToInvoice","relatedDocumentNumber":"123",
             "relatedDocumentIssueDate":"2025-05-07T08:35:51.614Z","notes":"test","recipient":{"vatRegistrationCode":"%s"}}
            """.formatted(number, sandbox.company(TRADER).get("pib").stringValue()));
    }

    private static Reply send(ObjectNode notice) {
        return buyer().post(SEND, notice.toString());
    }

    @Test
    void bothPartiesSeeANoticeAndNobodyElseDoes() {
        Reply sent = send(notice("SEEN-1"));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        JsonNode body = json(sent);
        long id = body.get("Id").longValue();
        assertThat(body.get("SendingStatus").stringValue()).isEqualTo("Sent");
        assertThat(body.get("RelatedDocumentIssueDate").stringValue()).as("cut to whole seconds").isEqualTo("2025-05-07T08:35:51.0000000+00:00");
        assertThat(buyer().get(NOTICES + "/sender/" + id).text()).isEqualTo(sent.text());
        assertThat(json(sandbox.client(TRADER).get(NOTICES + "/recipient/" + id)).get("NoticeNumber").stringValue()).isEqualTo("SEEN-1");
        for (Reply elsewhere : new Reply[] {buyer().get(NOTICES + "/recipient/" + id), sandbox.client(TRADER).get(NOTICES + "/sender/" + id),
            sandbox.client(THIRD_TRADER).get(NOTICES + "/sender/" + id), sandbox.client(THIRD_TRADER).get(NOTICES + "/recipient/" + id),
            buyer().get(NOTICES + "/sender/9999999999999999999")}) {
            assertThat(elsewhere.status()).isEqualTo(404);
            assertThat(json(elsewhere).get("ErrorCode").stringValue()).isEqualTo("VatDeductionNotificationNoticeNotFound");
        }
    }

    @Test
    void aListHasTheNoticesOfItsDaysTheNewestFirst() {
        long first = json(send(notice("LIST-1"))).get("Id").longValue();
        long second = json(send(notice("LIST-2"))).get("Id").longValue();
        String today = sandbox.server().time().today().toString();
        assertThat(json(buyer().get(NOTICES + "/sender/date-range?dateFrom=" + today + "&dateTo=" + today)).valueStream()
            .map(row -> row.get("Id").longValue())).containsSubsequence(second, first);
        assertThat(buyer().get(NOTICES + "/sender/date-range?dateTo=2025-01-01").text()).isEqualTo("[]");
        assertThat(sandbox.client(THIRD_TRADER).get(NOTICES + "/recipient/date-range").text()).isEqualTo("[]");
        refused(buyer().get(NOTICES + "/sender/date-range?dateFrom=2025-02-01&dateTo=2025-01-01"), "DateFromBiggerThanDateTo", "dateFrom");
    }

    @Test
    void aRepeatedRequestSendsNothingMore() {
        String body = notice("ONCE-1").put("requestId", "once").toString();
        Reply first = buyer().post(SEND, body);
        Reply again = buyer().post(SEND, body.replace("noticeNumber", "NoticeNumber").replace("1000", "\"1000\""));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(buyer().post(SEND, notice("ONCE-2").put("requestId", "once").toString()), "UBLUploadRequestIdDuplicate", "requestId");
    }

    @Test
    void aNumberIsUsedOnceByEachSender() {
        assertThat(send(notice("UNIQUE-1")).status()).isEqualTo(200);
        refused(send(notice("UNIQUE-1")), "VatDeductionNotificationNoticeNumberNotUnique", "noticeNumber");
        assertThat(sandbox.client(THIRD_TRADER).post(SEND, notice("UNIQUE-1").toString()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"noticeNumber", "totalVatAmount", "documentIssueOrigin", "basisOfNotice", "documentReferenceType", "relatedDocumentNumber",
        "relatedDocumentIssueDate"})
    void whatIsNeededMayNotBeMissing(String field) {
        ObjectNode notice = notice("MISSING-1");
        notice.remove(field);
        refused(send(notice), "VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", field);
        refused(send(notice("MISSING-1").putNull(field)), "VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", field);
    }

    @ParameterizedTest
    @CsvSource({
        "totalVatAmount, 0, VatDeductionNotificationTotalVatAmountUnallowedValue",
        "totalVatAmount, -1, VatDeductionNotificationTotalVatAmountUnallowedValue",
        "totalVatAmount, 9999999999999.99, VatDeductionNotificationTotalVatAmountUnallowedValue",
        "totalVatAmount, mnogo, VatDeductionNotificationTotalVatAmountUnallowedValue",
        "totalVatAmount, 1e999999999, VatDeductionNotificationTotalVatAmountUnallowedValue",
        "totalVatAmount, 1.001, VatDeductionNotificationValueDecimalPlacesExceeded",
        "basisOfNotice, Storno, VatDeductionNotificationInvalidSourceDocument",
        "basisOfNotice, Poklon, VatDeductionNotificationOneOrMoreMandatoryFieldsMissing",
        "documentIssueOrigin, DocumentIssuedViaSEF, VatDeductionNotificationInvalidSourceDocument",
        "relatedDocumentIssueDate, juče, SearchDateIsNotCorrectlyDefined",
        "relatedInvoicePeriodStartDate, 2025-05-01, VatDeductionNotificationRelatedInvoicePeriodStartDateNotAllowed",
        "relatedInvoicePeriodEndDate, 2025-05-01, VatDeductionNotificationRelatedInvoicePeriodEndDateNotAllowed",
        "relatedDocumentStornoDate, 2025-05-01, VatDeductionNotificationRelatedDocumentStornoDateNotAllowed"})
    void whatDoesNotFitIsRefused(String field, String value, String code) {
        Reply reply = send(notice("REFUSED-1").put(field, value));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
        assertThat(buyer().get(NOTICES + "/sender/date-range").text()).doesNotContain("REFUSED-1");
    }

    @Test
    void textsHaveTheirLimits() {
        assertThat(send(notice("L".repeat(199)).put("notes", "n".repeat(2000))).status()).isEqualTo(200);
        refused(send(notice("L".repeat(200))), "VatDeductionNotificationNoticeNumberTooLong", "noticeNumber");
        refused(send(notice("LONG-1").put("notes", "n".repeat(2001))), "MaximumLengthString", "notes");
    }

    @Test
    void aReductionOfAPeriodSaysWhichPeriod() {
        ObjectNode notice = notice("PERIOD-1").put("documentReferenceType", "CreditNoteReferenceToPeriod");
        refused(send(notice), "VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", "relatedInvoicePeriodStartDate");
        notice.put("relatedInvoicePeriodStartDate", "2025-05-07T08:35:51.614Z").put("relatedInvoicePeriodEndDate", "2025-05-09");
        JsonNode sent = json(send(notice));
        assertThat(sent.get("RelatedInvoicePeriodEndDate").stringValue()).isEqualTo("2025-05-08T22:00:00.0000000+00:00");
        assertThat(sent.get("RelatedDocumentStornoDate").isNull()).isTrue();
    }

    @Test
    void anAnnulmentOfAnInvoiceSentHereNamesIt() {
        Sent invoice = sandbox.delivered();
        JsonNode found = json(sandbox.client(TRADER).get("/api/v1/invoices?side=sales")).get("items");
        String number = found.valueStream().filter(item -> item.get("salesInvoiceId").longValue() == invoice.salesId()).findFirst().orElseThrow()
            .get("number").stringValue();
        ObjectNode notice = notice("STORNO-1").put("basisOfNotice", "STORNO").put("documentReferenceType", "StornoInvoice")
            .put("documentIssueOrigin", "DocumentIssuedViaSEF").put("relatedDocumentNumber", number);
        refused(send(notice), "VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", "relatedDocumentStornoDate");
        notice.put("relatedDocumentStornoDate", "2025-05-09T08:00:00Z");
        refused(send(notice), "VatDeductionNotificationInvalidSourceDocument", "relatedDocumentNumber");
        buyer().post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":%d,\"accepted\":true}".formatted(invoice.purchaseId()));
        sandbox.awaitSales(invoice.salesId(), "Approved");
        sandbox.client(TRADER).post("/api/publicApi/sales-invoice/storno", "{\"invoiceId\":%d,\"stornoComment\":\"x\"}".formatted(invoice.salesId()));
        sandbox.awaitPurchase(invoice.purchaseId(), "Storno");
        JsonNode sent = json(send(notice));
        assertThat(sent.get("PurchaseInvoiceId").longValue()).isEqualTo(invoice.purchaseId());
        assertThat(sent.get("SalesInvoiceId").longValue()).isEqualTo(invoice.salesId());
    }

    @Test
    void theRecipientMustBeKnown() {
        ObjectNode notice = notice("TO-1");
        notice.putObject("recipient");
        refused(send(notice), "VatDeductionNotificationRecipientCompanyMissing", "recipient.vatRegistrationCode");
        notice.putObject("recipient").put("vatRegistrationCode", "100000001");
        refused(send(notice), "VatDeductionNotificationCompanyNotFound", "recipient");
        JsonNode municipality = sandbox.company(PUBLIC_FUND_USER);
        ObjectNode recipient = notice.putObject("recipient").put("vatRegistrationCode", municipality.get("pib").stringValue());
        refused(send(notice), "VatDeductionNotificationOneOrMoreMandatoryFieldsMissing", "recipient.registrationCode");
        recipient.put("registrationCode", "99999");
        refused(send(notice), "VatDeductionNotificationCompanyNotFound", "recipient");
        recipient.put("registrationCode", municipality.get("jbkjs").stringValue());
        JsonNode sent = json(send(notice));
        assertThat(sent.at("/Recipient/IsBudget").booleanValue()).isTrue();
        assertThat(sent.at("/Recipient/RegistrationCode")).isEqualTo(municipality.get("jbkjs"));
    }

    @Test
    void onlyAPayerOfVatSends() {
        ContractClient operator = sandbox.operator();
        JsonNode company = json(operator.post("/api/v1/companies", """
                {"pib":"999900065","registrationNumber":"99900067","name":"Udruženje","address":"Nova 1","city":"Niš",
                 "postalCode":"18000","administratorEmail":"udruzenje@example.com","vatPayer":false}
                """));
        ContractClient administrator = sandbox.anonymous().signedIn("udruzenje@example.com", company.get("administratorPassword").stringValue());
        String key = json(administrator.post("/api/v1/api-management/key")).get("apiKey").stringValue();
        administrator.put("/api/v1/api-management/status", "{\"active\":true}");
        ContractClient association = sandbox.anonymous().withKey(key);
        refused(association.post(SEND, notice("NO-1").toString()), "VatDeductionNotificationCompanyIsNotVatObligor", "sender");

        String payer = "/api/v1/companies/" + company.get("companyId") + "/vat-payer";
        assertThat(operator.put(payer, "{\"vatPayer\":true}").status()).isEqualTo(204);
        assertThat(association.post(SEND, notice("NO-1").toString()).status()).isEqualTo(200);
        assertThat(operator.put(payer, "{\"vatPayer\":false}").status()).isEqualTo(204);
        refused(association.post(SEND, notice("NO-2").toString()), "VatDeductionNotificationCompanyIsNotVatObligor", "sender");
        assertThat(operator.put(payer, "{}").status()).as("it is one or the other").isEqualTo(400);
        assertThat(operator.put(payer.replaceFirst("/[0-9]+/", "/999/"), "{\"vatPayer\":true}").status()).isEqualTo(404);
        assertThat(association.put(payer, "{\"vatPayer\":true}").status()).as("a company does not say it of itself").isEqualTo(401);
    }

    @Test
    void theStrictProfilePassesOverDatesThatDoNotBelong() {
        try (Sandbox strict = Sandbox.start(Map.of("TEFTER_PROFILE", "strict", "TEFTER_SEF_NIGHT_PAUSE_WINDOW", "off",
            "TEFTER_SEF_RATE_LIMIT_PER_SECOND", "0"))) {
            ObjectNode notice = notice("STRICT-1").put("relatedDocumentStornoDate", "2025-05-09T08:00:00Z");
            JsonNode sent = json(strict.client(OTHER_TRADER).post(SEND, notice.toString()));
            assertThat(sent.get("RelatedDocumentStornoDate").isNull()).isTrue();
            Reply register = strict.anonymous().get("/api/publicApi/downloadAllCompanies");
            assertThat(register.header("Content-Disposition")).isEqualTo("attachment; filename=\"companies.csv\"");
            assertThat(register.text()).startsWith("BugetCompanyNumber;RegistrationCode;VatRegistrationCode;Name;RegistrationDate;DeletionDate\r\n")
                .contains("\r\n99901;");
        }
    }
}
