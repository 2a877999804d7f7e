package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.mail.Letter;
import rs.tefter.mail.MailAddress;
import rs.tefter.mail.Outbox;
import rs.tefter.testing.SignedInvoice;
import rs.tefter.testing.TestInvoice;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One walk through every operation of the contracts; each reply and each callback is held against them. */
class EveryOperationTest {
    private static final String SALES = "/api/publicApi/sales-invoice";
    private static final String PURCHASE = "/api/publicApi/purchase-invoice";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static TestServer server;
    private static CallbackReceiver receiver;

    private final Coverage coverage = new Coverage();
    private final ContractClient anyone = ContractClient.of(server.baseUrl().toString(), coverage);
    private final JsonNode sellerCompany = server.demo().get("companies").get(0);
    private final JsonNode buyerCompany = server.demo().get("companies").get(1);
    private final ContractClient seller = anyone.withKey(sellerCompany.get("apiKey").stringValue());
    private final ContractClient buyer = anyone.withKey(buyerCompany.get("apiKey").stringValue());
    private final LocalDate today = server.time().today();

    @BeforeAll
    static void start() {
        server = TestServer.start();
        receiver = new CallbackReceiver();
    }

    @AfterAll
    static void stop() {
        receiver.close();
        server.close();
    }

    @Test
    void everyOperationAnswersAsItsContractSays() {
        companiesAndCodeLists();
        apiManagement();
        onboarding();
        String hook = subscribe();
        Sent sent = send();
        drafts();
        Sent signed = sendSigned();
        deliveredToTheBuyer(sent, signed);
        decide(sent);
        ownApi(sent);
        notices();
        ledger();
        new CentralRegisterWalk(server, coverage).walk();
        new CashRegisterWalk(server, coverage).walk();
        new FiscalProcessorWalk(server, coverage).walk();
        new IntermediaryWalk(server, coverage).walk();
        new AccountingWalk(server, coverage).walk();
        vatRecords();
        callbacks(hook);
        changesOfThatDay();
        deductions();
        caughtMail();
        refusals(sent);
        reset();
        assertThat(coverage.neverSucceeded()).as(coverage.report()).isEmpty();
    }

    private record Sent(long salesId, long purchaseId, String requestId, byte[] document) {}

    private void companiesAndCodeLists() {
        anyone.get("/api/v1/status");
        anyone.get("/api/publicApi/getAllCompanies?includeAllStatuses=true");
        anyone.get("/publicApi/getAllCompanies");
        anyone.get("/api/publicApi/downloadAllCompanies");
        Reply registered = anyone.post("/api/publicApi/Company/CheckIfCompanyRegisteredOnEfaktura",
                "{\"vatNumber\":\"" + buyerCompany.get("pib").stringValue() + "\"}");
        assertThat(registered.text()).isEqualTo("{\"EFakturaRegisteredCompany\":true}");
        seller.get("/api/publicApi/getEfakturaVersion");
        seller.get("/api/publicApi/get-unit-measures");
        seller.get(SALES + "/getValueAddedTaxExemptionReasonList");
        seller.put("/api/publicApi/company/update-company", "");
    }

    private void apiManagement() {
        JsonNode user = sellerCompany.get("user");
        var administrator = anyone.signedIn(user.get("email").stringValue(), user.get("password").stringValue());
        administrator.put("/api/v1/api-management/endpoints", """
                {"outgoingInvoicesEndpoint":"%s","incomingInvoicesEndpoint":null,"incomingInvoicesPPCEndpoint":null}
                """.formatted(receiver.url("statusChanges")));
        administrator.post("/api/v1/api-management/webhook-secret");
        administrator.put("/api/v1/api-management/status", "{\"active\":true}");
        Reply key = administrator.post("/api/v1/api-management/key?graceHours=72");
        anyone.withKey(json(key).get("apiKey").stringValue()).get("/api/publicApi/getEfakturaVersion");
        assertThat(json(administrator.get("/api/v1/api-management")).get("active").booleanValue()).isTrue();
    }

    private void ledger() {
        ContractClient administrator = anyone.signedIn(sellerCompany.get("user").get("email").stringValue(),
            sellerCompany.get("user").get("password").stringValue());
        assertThat(administrator.put("/api/v1/ledger", "{\"pricesIncludeVat\":true,\"bankAccount\":\"160-111111-35\"}").text())
            .isEqualTo("{\"pricesIncludeVat\":true,\"bankAccount\":\"160000000011111135\"}");
        assertThat(administrator.put("/api/v1/ledger", "{\"pricesIncludeVat\":false,\"bankAccount\":\"160-111111-36\"}").status()).isEqualTo(400);
        assertThat(administrator.put("/api/v1/ledger/lists", "{\"nothing\":[]}").status()).isEqualTo(400);
        administrator.put("/api/v1/ledger/lists", "{\"currencies\":[{\"CurrencyId\":7,\"Code\":\"RSD\",\"Name\":\"Srpski dinar\"}]}");
        administrator.put("/api/v1/ledger/lists", "{}");
        administrator.get("/api/v1/ledger");
        LetterheadWalk.walk(administrator);
    }

    private void onboarding() {
        JsonNode admin = server.demo().get("admin");
        var operator = anyone.signedIn(admin.get("email").stringValue(), admin.get("password").stringValue());
        JsonNode company = json(operator.post("/api/v1/companies", """
                {"pib":"999900057","registrationNumber":"99900059","name":"Nova doo","address":"Nova 1","city":"Niš",
                 "postalCode":"18000","administratorEmail":"nova@example.com"}
                """));
        var administrator = anyone.signedIn("nova@example.com", company.get("administratorPassword").stringValue());
        assertThat(json(administrator.get("/api/v1/api-management")).get("active").booleanValue()).as("a new company is inactive").isFalse();
        assertThat(operator.get("/api/v1/companies?limit=1000").text()).contains("Nova doo");
        String place = "/api/v1/companies/" + company.get("companyId").longValue();
        assertThat(operator.put(place + "/vat-period-kind", "{\"vatPeriodKind\":\"quarterly\"}").status()).isEqualTo(204);
        assertThat(operator.put(place + "/vat-payer", "{\"vatPayer\":false}").status()).isEqualTo(204);
        assertThat(operator.delete(place).status()).isEqualTo(204);
        Reply afterwards = anyone.post("/api/publicApi/Company/CheckIfCompanyRegisteredOnEfaktura", "{\"vatNumber\":\"999900057\"}");
        assertThat(afterwards.text()).contains("false");
    }

    private String subscribe() {
        assertThat(seller.post("/api/publicApi/subscribe").text()).isEqualTo(seller.post("/api/publicApi/subscribe").text());
        seller.post("/api/publicApi/subscribe", "{\"url\":\"" + receiver.url("events") + "\"}");
        Reply hook = seller.post("/api/v1/webhooks", "{\"url\":\"" + receiver.url("eventPage") + "\"}");
        seller.get("/api/v1/subscriptions");
        seller.get("/api/v1/subscriptions/g1");
        seller.get("/api/v1/subscriptions/g2");
        return json(hook).get("id").stringValue();
    }

    private Sent send() {
        byte[] document = TestInvoice.between(sellerCompany, buyerCompany, "C-1", today).withAttachment("otpremnica.txt", "Isporučeno.").bytes();
        Reply first = seller.postXml(SALES + "/ubl?requestId=c-1&sendToCir=No", document);
        Reply again = seller.postXml(SALES + "/ubl?requestId=c-1&sendToCir=No", document);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        seller.postFile(SALES + "/ubl/upload?requestId=c-2&sendToCir=No", "ublFile", invoice("C-2"));
        seller.postXml(SALES + "/ubl/upload/c/3?sendToCir=No", invoice("C-3"));
        return sent(first, "c-1", document);
    }

    private Sent sendSigned() {
        byte[] document = SignedInvoice.sign(invoice("C-SIGNED"));
        return sent(seller.postXml(SALES + "/ubl?requestId=c-signed&sendToCir=No", document), "c-signed", document);
    }

    private void drafts() {
        assertThat(seller.post(SALES + "/send", "[" + draft("D-1") + "]").status()).isEqualTo(200);
        assertThat(seller.get(SALES + "/send?invoiceId=" + draft("D-2")).status()).isEqualTo(200);
        long deleted = draft("D-3");
        assertThat(seller.delete(SALES + "/" + deleted).text()).isEqualTo(Long.toString(deleted));
        long alsoDeleted = draft("D-4");
        assertThat(seller.delete(SALES, "[" + alsoDeleted + ",1]").text()).isEqualTo("[" + alsoDeleted + "]");
        Reply cancelled = seller.post(SALES + "/cancel", "{\"invoiceId\":" + draft("D-5") + ",\"cancelComments\":\"greška\"}");
        assertThat(json(cancelled).get("Status").stringValue()).isEqualTo("Cancelled");
    }

    private void deliveredToTheBuyer(Sent sent, Sent signed) {
        delivered(sent);
        delivered(signed);
        seller.get(SALES + "/" + sent.salesId());
        assertThat(seller.get(SALES + "/" + sent.salesId() + "/xml").body())
                .isEqualTo(seller.get(SALES + "/xml?invoiceId=" + sent.salesId()).body());
        assertThat(seller.get(SALES + "/signature?invoiceId=" + signed.salesId()).body()).isEqualTo(signed.document());
        seller.get(SALES + "/pdf?invoiceId=" + sent.salesId());
        seller.get(SALES + "/status-history/" + sent.salesId() + "/pdf");
        assertThat(seller.post(SALES + "/ids?status=Sent").text()).contains(Long.toString(sent.salesId()));

        buyer.get(PURCHASE + "?invoiceId=" + sent.purchaseId());
        assertThat(buyer.get(PURCHASE + "/" + sent.purchaseId() + "/xml").body())
                .isEqualTo(buyer.get(PURCHASE + "/xml?invoiceId=" + sent.purchaseId()).body());
        assertThat(json(buyer.get(PURCHASE + "/" + sent.purchaseId())).get("Status").stringValue()).isEqualTo("Seen");
        assertThat(buyer.get(PURCHASE + "/signature?invoiceId=" + signed.purchaseId()).body()).isEqualTo(signed.document());
        buyer.get(PURCHASE + "/pdf?invoiceId=" + sent.purchaseId());
        buyer.get(PURCHASE + "/status-history/" + sent.purchaseId() + "/pdf");
        assertThat(buyer.post(PURCHASE + "/ids").text()).contains(Long.toString(sent.purchaseId()));
        assertThat(json(buyer.get(PURCHASE + "/overview?dateFrom=" + today + "&dateTo=" + today)).size()).isPositive();
    }

    private void decide(Sent sent) {
        Reply decision = buyer.post(PURCHASE + "/acceptRejectPurchaseInvoice",
                "{\"requestId\":\"a-1\",\"invoiceId\":" + sent.purchaseId() + ",\"accepted\":true,\"comment\":\"u redu\"}");
        assertThat(json(decision).at("/Invoice/Status").stringValue()).isEqualTo("Approved");
        await().atMost(SOON).until(() -> salesStatus(sent).equals("Approved"));
        Reply storno = seller.post(SALES + "/storno", "{\"invoiceId\":" + sent.salesId() + ",\"stornoComment\":\"vraćeno\"}");
        assertThat(json(storno).get("Status").stringValue()).isEqualTo("Storno");
    }

    private void notices() {
        String notices = "/api/publicApi/recipients-notice-on-input-vat";
        long id = json(buyer.post(notices + "/sender/send?requestId=n-1", """
                {"noticeNumber":"N-1","totalVatAmount":1000,"documentIssueOrigin":"DocumentIssuedOutsideSef","basisOfNotice":"CreditNoteIssued",
                 "documentReferenceType":"CreditNoteReferenceToInvoice","relatedDocumentNumber":"123",
                 "relatedDocumentIssueDate":"2025-05-07T08:35:51.614Z","recipient":{"vatRegistrationCode":"%s"}}
                """.formatted(sellerCompany.get("pib").stringValue()))).get("Id").longValue();
        buyer.get(notices + "/sender/" + id);
        seller.get(notices + "/recipient/" + id);
        assertThat(buyer.get(notices + "/sender/" + id + "/pdf").body()).startsWith('%', 'P', 'D', 'F');
        seller.get(notices + "/recipient/" + id + "/pdf?language=en");
        for (String spelling : new String[] {"date-range", "daterange"}) {
            assertThat(json(buyer.get(notices + "/sender/" + spelling + "?dateFrom=" + today + "&dateTo=" + today)).size()).isEqualTo(1);
            assertThat(json(seller.get(notices + "/recipient/" + spelling)).size()).isEqualTo(1);
        }
        assertThat(buyer.get(notices + "/sender/mistake-status").text()).isEqualTo("[]");
    }

    private void deductions() {
        String records = "/api/v1/public-api/vat-deduction-record";
        String record = """
                {"VatDeductionRecordNumber":"EPP 01/25","TaxId":"%s","Year":2025,"VatPeriodRange":1,"VatPeriod":"January",
                 "GetAnalyticalBreakdown":true,"TurnoverAsSupplier":{},"TurnoverAsRecipient":{},"VatForImport":{},"VatPaidToFarmer":{},
                 "CorrectionOfDeductibleVat":{}}
                """.formatted(buyerCompany.get("pib").stringValue());
        long id = json(buyer.post(records, record)).get("Id").longValue();
        assertThat(buyer.get(records + "/" + id).text()).contains("EPP 01/25");
        String taxId = "TaxId=" + buyerCompany.get("pib").stringValue();
        assertThat(json(buyer.get(records + "?year=2025&" + taxId)).size()).isEqualTo(1);
        buyer.post(records + "/" + id, record.replace("01/25", "1/2025"));
        buyer.get(records + "/analytics?id=" + id);
        String period = "?Year=2025&VatPeriodRange=Monthly&VatPeriod=1&" + taxId;
        buyer.get("/api/v1/public-api/input-vat/system-calculation" + period);
        buyer.get("/api/v1/public-api/input-vat/analytics" + period);
        assertThat(buyer.delete(records + "/" + id).text()).isEqualTo("true");
    }

    private void ownApi(Sent sent) {
        assertThat(json(seller.postXml("/api/v1/validate?sendToCir=No", invoice("V-1"))).get("valid").booleanValue()).isTrue();
        seller.with("Accept", "text/html").postXml("/api/v1/validate?profile=en16931&language=en", invoice("V-1"));
        seller.with("Accept", "text/plain").postXml("/api/v1/validate?profile=strict", invoice("V-1"));
        JsonNode found = json(seller.get("/api/v1/invoices?side=sales&number=C-1")).get("items");
        assertThat(found.size()).isEqualTo(1);
        String place = "/api/v1/invoices/" + found.get(0).get("globUniqId").stringValue();
        assertThat(json(seller.get(place)).get("requestId").stringValue()).isEqualTo(sent.requestId());
        assertThat(seller.get(place + "/original").body()).isEqualTo(sent.document());
        seller.get(place + "/envelope");
        seller.post(place + "/archive");
        seller.get(place + "/html");
        seller.get(place + "/pdf");
        assertThat(json(seller.get(place + "/attachments")).at("/items/0/name").stringValue()).isEqualTo("otpremnica.txt");
        assertThat(seller.get(place + "/attachments/1").text()).isEqualTo("Isporučeno.");
        buyer.get("/api/v1/invoices?side=purchase&partner=" + sellerCompany.get("pib").stringValue());
        assertThat(json(seller.get("/api/v1/requests/" + sent.requestId())).get("state").stringValue()).isEqualTo("stored");
        assertThat(json(seller.get("/api/v1/requests/none/of/these")).get("state").stringValue()).isEqualTo("none");
    }

    private void vatRecords() {
        for (String kind : new String[] {"individual", "group"}) {
            String id = kind.equals("group") ? "GroupVatId" : "IndividualVatId";
            String first = "/api/publicApi/vat-recording/" + kind;
            JsonNode old = json(seller.post(first, "{\"year\":2023,\"vatPeriod\":\"May\",\"calculationNumber\":\"V-1\"}"));
            JsonNode corrected = json(seller.post(first + "?" + id + "=" + old.get(id), "{\"year\":2023,\"calculationNumber\":\"V-1\"}"));
            seller.get(first + "?dateFrom=" + today);
            seller.get(first + "/" + old.get(id));
            seller.post(first + "/cancel/" + corrected.get(id));

            String second = "/api/v2/publicApi/vat-recording/" + kind;
            String body = """
                    {"year":2025,"vatPeriod":8,"calculationNumber":"V-2","documentDirection":1,"documentType":380,"documentNumber":"F",
                     "baseAmount20":100,"noRealEstateDescription20":"roba","noRealEstateBaseAmount20":100,"noRealEstateCalculatedVat20":20}""";
            long made = json(seller.post(second, body)).get(id).longValue();
            seller.get(second + "?dateTo=" + today);
            seller.get(second + "/" + made);
            long newest = json(seller.post(second + "/correction/" + made, body)).get(id).longValue();
            assertThat(seller.post(second + "/cancel/" + newest).text()).isEqualTo(Long.toString(newest));
            seller.get(second + "/" + made + "/pdf");
        }
        assertThat(json(seller.get("/api/v1/events?after=0&limit=1000")).get("events").toString()).contains("\"side\":\"group-vat\"");
    }

    private void callbacks(String hook) {
        for (String webhook : new String[] {"events", "statusChanges", "eventPage"}) {
            await(webhook).atMost(SOON).untilAsserted(() -> assertThat(receiver.received(webhook)).isPositive());
        }
        JsonNode events = json(seller.get("/api/v1/events?after=0&limit=1000&side=sales")).get("events");
        await().atMost(SOON).until(() -> !json(seller.get("/api/v1/webhooks/deliveries?state=Delivered")).get("items").isEmpty());
        JsonNode delivery = json(seller.get("/api/v1/webhooks/deliveries?state=Delivered")).get("items").get(0);
        seller.post("/api/v1/webhooks/deliveries/" + delivery.get("deliveryId").longValue() + "/replay");
        long event = events.get(0).get("id").longValue();
        seller.post("/api/v1/webhooks/replay", "{\"fromEventId\":" + event + ",\"toEventId\":" + event + "}");

        seller.get("/api/v1/webhooks");
        seller.get("/api/v1/webhooks/" + hook);
        seller.put("/api/v1/webhooks/" + hook, "{\"url\":\"" + receiver.url("eventPage") + "\",\"active\":false}");
        assertThat(seller.delete("/api/v1/webhooks/" + hook).status()).isEqualTo(204);
        seller.delete("/api/v1/subscriptions/g1");
        seller.delete("/api/v1/subscriptions/g2");
        seller.delete("/api/v1/subscriptions");
    }

    private void caughtMail() {
        String mail = "/api/v1/sandbox/mail";
        long company = server.database().jdbc().sql("select company_id from company where pib = ?")
                .param(sellerCompany.get("pib").stringValue()).query(Long.class).single();
        try (Outbox outbox = new Outbox(server.database().dataSource(), server.settings().mail(), true, server.time())) {
            outbox.post(company, Letter.of(MailAddress.parse("kupac@primer.rs").orElseThrow(), "Рачун", "Здраво"));
        }
        await().atMost(SOON).until(() -> !json(seller.get(mail)).get("items").isEmpty());
        String id = json(seller.get(mail)).at("/items/0/id").stringValue();
        seller.get(mail + "/" + id);
        seller.get(mail + "/" + id + "/message");
        assertThat(seller.delete(mail).status()).isEqualTo(204);
        assertThat(seller.post("/api/v1/time-travel", "{\"minutes\":1}").status()).isEqualTo(200);
        anyone.with("Content-Type", "application/timestamp-query").send("POST", "/api/v1/time-stamps", BodyPublishers.ofByteArray(new byte[0]));
    }

    private void changesOfThatDay() {
        server.time().advance(Duration.ofDays(1));
        assertThat(json(seller.post(SALES + "/changes?date=" + today)).get(0).get("NewInvoiceStatus").stringValue()).isEqualTo("Sending");
        assertThat(seller.get(SALES + "/changes?date=" + today).text()).startsWith("[[\"SalesInvoiceIssued\",");
        assertThat(json(buyer.post(PURCHASE + "/changes?date=" + today)).get(0).get("NewInvoiceStatus").stringValue()).isEqualTo("New");
        assertThat(buyer.get(PURCHASE + "/changes?date=" + today).text()).startsWith("[[\"PurchaseInvoiceReceived\",");
    }

    private void reset() {
        JsonNode admin = server.demo().get("admin");
        ContractClient operator = anyone.signedIn(admin.get("email").stringValue(), admin.get("password").stringValue());
        assertThat(operator.post("/api/v1/sandbox/reset").status()).isEqualTo(204);
        assertThat(json(seller.get("/api/v1/events")).get("events").isEmpty()).isTrue();
    }

    private void refusals(Sent sent) {
        assertThat(anyone.get(SALES + "?invoiceId=" + sent.salesId()).status()).isEqualTo(401);
        assertThat(anyone.with("Accept", "application/problem+json").get(SALES + "?invoiceId=1").status()).isEqualTo(401);
        assertThat(anyone.get("/api/v1/events").status()).isEqualTo(401);
        assertThat(seller.get(SALES + "?invoiceId=" + sent.purchaseId()).status()).isEqualTo(404);
        assertThat(seller.get(SALES + "?invoiceId=x").status()).isEqualTo(400);
        assertThat(seller.get("/api/publicApi/nothing").status()).isEqualTo(404);
        assertThat(seller.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(seller.put(SALES, "{}").status()).isEqualTo(405);
        assertThat(seller.post(SALES + "/ubl?requestId=j", "{}").status()).isEqualTo(415);
        assertThat(seller.postXml(SALES + "/ubl", invoice("R-1")).status()).isEqualTo(400);
        assertThat(seller.with("Accept", "application/problem+json").postXml(SALES + "/ubl?requestId=x", new byte[] {'<'}).status())
                .isEqualTo(400);
        assertThat(seller.get("/api/v1/events?limit=0").status()).isEqualTo(400);
    }

    private long draft(String number) {
        String path = SALES + "/ubl?draft=true&sendToCir=No&requestId=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        return json(seller.postXml(path, invoice(number))).get("SalesInvoiceId").longValue();
    }

    private void delivered(Sent sent) {
        await().atMost(SOON).until(() -> salesStatus(sent).equals("Sent"));
    }

    private String salesStatus(Sent sent) {
        return json(seller.get(SALES + "?invoiceId=" + sent.salesId())).get("Status").stringValue();
    }

    private static Sent sent(Reply reply, String requestId, byte[] document) {
        JsonNode ids = json(reply);
        return new Sent(ids.get("SalesInvoiceId").longValue(), ids.get("PurchaseInvoiceId").longValue(), requestId, document);
    }

    private byte[] invoice(String number) {
        return TestInvoice.between(sellerCompany, buyerCompany, number, today).bytes();
    }

    private static JsonNode json(Reply reply) {
        return JsonMapper.shared().readTree(reply.body());
    }
}
