package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractCheckTest {
    private static final String STATUS = """
            {"Status":"Sent","InvoiceId":1000001,"GlobUniqId":"e29f6730-acd8-4ebe-acb6-a6ae8dafada8","Comment":null,"CirStatus":"None",\
            "CirInvoiceId":null,"Version":7,"LastModifiedUtc":"2022-02-24T11:37:09.6473986+00:00","CirSettledAmount":0,\
            "VatNumberFactoringCompany":null,"FactoringContractNumber":null,"CancelComment":"","StornoComment":""}""";
    private static final String ERROR = """
            {"Message":"No such invoice","FieldName":"invoiceId","ErrorCode":"SalesInvoiceNotFound"}""";

    @Test
    void aReplyAsDescribedPassesAndNamesItsOperation() {
        assertThat(ContractCheck.reply(json("GET", "/api/publicApi/sales-invoice", 200, STATUS))).contains("salesInvoiceStatus");
    }

    @Test
    void literalSegmentsHaveNoCaseAndATrailingSlashIsIgnored() {
        assertThat(ContractCheck.reply(json("GET", "/API/PublicApi/Sales-Invoice/1000001/", 200, STATUS)))
                .contains("salesInvoiceStatusFirstGeneration");
    }

    @Test
    void aRequestIdInThePathMayHoldSlashes() {
        String body = "{\"salesInvoiceId\":1000001,\"invoiceId\":5000001,\"purchaseInvoiceId\":5000001}";
        assertThat(ContractCheck.reply(json("POST", "/api/publicApi/sales-invoice/ubl/upload/01/2026 x", 200, body)))
                .contains("uploadInvoiceFirstGeneration");
    }

    @Test
    void aMissingAnAdditionalAndAMisplacedKeyAreFaults() {
        refused(json("GET", "/api/publicApi/sales-invoice", 200, STATUS.replace("\"Comment\":null,", "")), "Comment");
        refused(json("GET", "/api/publicApi/sales-invoice", 200, STATUS.replace("\"Version\":7", "\"Version\":7,\"Extra\":1")), "Extra");
        refused(json("GET", "/api/publicApi/sales-invoice", 200,
                STATUS.replace("\"Comment\":null,", "").replace("{\"Status\"", "{\"Comment\":null,\"Status\"")), "order");
    }

    @Test
    void aTimeOfAnotherFormIsAFault() {
        refused(json("GET", "/api/publicApi/sales-invoice", 200, STATUS.replace(".6473986+00:00", ".647Z")), "LastModifiedUtc");
    }

    @Test
    void anEscapedLetterAnExponentAndAMissingCharsetAreFaults() {
        refused(json("GET", "/api/publicApi/sales-invoice", 200, STATUS.replace("\"Comment\":null", "\"Comment\":\"\\u0161\"")), "escapes");
        refused(json("GET", "/api/publicApi/sales-invoice", 200, STATUS.replace("Amount\":0", "Amount\":1E+3")), "exponent");
        refused(reply("GET", "/api/publicApi/sales-invoice", 200, "application/json", STATUS, Map.of()), "charset");
    }

    @Test
    void anEscapedBackslashBeforeTheLetterUIsNoEscapedLetter() {
        String path = STATUS.replace("\"Comment\":null", "\"Comment\":\"C:\\\\u0161\"");
        assertThat(ContractCheck.reply(json("GET", "/api/publicApi/sales-invoice", 200, path))).contains("salesInvoiceStatus");
    }

    @Test
    void aStatusThatTheContractDoesNotListIsAFault() {
        refused(json("GET", "/api/publicApi/sales-invoice", 201, STATUS), "no status 201");
    }

    @Test
    void anUnknownPathAndAnUnknownVerbAnswerInTheShapeOfTheirContract() {
        assertThat(ContractCheck.reply(json("GET", "/api/publicApi/nothing", 404, ERROR))).isEmpty();
        refused(json("GET", "/api/publicApi/nothing", 200, "{}"), "status is not 404");
        refused(json("PATCH", "/api/publicApi/sales-invoice", 405, ERROR), "header Allow is missing");
    }

    @Test
    void whatIsPromisedForLaterAnswersThatItIsNotThereYet() {
        assertThat(ContractCheck.reply(json("GET", "/api/publicApi/customs-administration/import-declarations/changes", 501, ERROR))).isEmpty();
    }

    @Test
    void aRefusedKeyHasAnEmptyBodyInTheSefAndAProblemInOurOwn() {
        assertThatCode(() -> ContractCheck.reply(reply("GET", "/api/publicApi/sales-invoice", 401, "", "", Map.of())))
                .doesNotThrowAnyException();
        refused(reply("GET", "/api/v1/events", 401, "", "", Map.of()), "body is empty");
    }

    @Test
    void theLimitAnswersWithItsTextAndHeaders() {
        String text = "Rate of max 3 requests per second exceeded";
        var headers = Map.of("Retry-After", "1", "RateLimit", "\"sef\";r=0;t=1", "RateLimit-Policy", "\"sef\";q=3;w=1");
        assertThatCode(() -> ContractCheck.reply(reply("GET", "/api/publicApi/sales-invoice", 429, "text/plain", text, headers)))
                .doesNotThrowAnyException();
        refused(reply("GET", "/api/publicApi/sales-invoice", 429, "text/plain", text, Map.of()), "Retry-After");
    }

    @Test
    void aCallbackNeedsItsThreeHeadersAndItsShape() {
        byte[] body = "{\"requestId\":\"0b0e3d4c-51a4-4c0f-8c0e-0f6b2d1f4a11\",\"eventList\":[[\"SalesInvoiceIssued\",1000001]]}"
                .getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("webhook-id", List.of("a"), "webhook-timestamp", List.of("1"), "webhook-signature",
                List.of("v1," + "A".repeat(43) + "="));
        assertThatCode(() -> ContractCheck.callback("events", HttpHeaders.of(headers, (_, _) -> true), body)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ContractCheck.callback("events", HttpHeaders.of(Map.of(), (_, _) -> true), body))
                .hasMessageContaining("webhook-id");
        assertThatThrownBy(() -> ContractCheck.callback("statusChanges", HttpHeaders.of(headers, (_, _) -> true), body))
                .hasMessageContaining("array");
    }

    @Test
    void anOperationCountsAsExercisedOnlyWhenItSucceeded() {
        var coverage = new Coverage();
        coverage.record("status", 429);
        assertThat(coverage.neverSucceeded()).contains("status");
        coverage.record("status", 200);
        assertThat(coverage.neverSucceeded()).doesNotContain("status").contains("sendInvoice");
        assertThat(coverage.report()).contains("/api/v1/status").contains("[200, 429]");
    }

    private static void refused(Reply reply, String reason) {
        assertThatThrownBy(() -> ContractCheck.reply(reply)).isInstanceOf(AssertionError.class).hasMessageContaining(reason);
    }

    private static Reply json(String method, String path, int status, String body) {
        return reply(method, path, status, "application/json; charset=utf-8", body, Map.of());
    }

    private static Reply reply(String method, String path, int status, String type, String body, Map<String, String> headers) {
        var all = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        if (!type.isEmpty()) {
            all.put("Content-Type", List.of(type));
        }
        return new Reply(method, path, status, HttpHeaders.of(all, (_, _) -> true), body.getBytes(StandardCharsets.UTF_8));
    }
}
