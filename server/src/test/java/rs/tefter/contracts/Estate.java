package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import rs.tefter.mail.Letter;
import rs.tefter.mail.MailAddress;
import rs.tefter.mail.Outbox;
import rs.tefter.testing.Receiver;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Registered;
import rs.tefter.testing.SignedInvoice;
import rs.tefter.testing.TestInvoice;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** One of everything that companies have, made by the first trader and the public-fund user on the day before, by the names of the places. */
record Estate(Map<String, String> places) {

    private static final String SALES = "/api/publicApi/sales-invoice";

    static Estate of(Sandbox sandbox) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        JsonNode buyer = sandbox.company(PUBLIC_FUND_USER);
        places.put("taxId", buyer.get("pib").stringValue());
        places.put("sellerPib", sandbox.company(TRADER).get("pib").stringValue());
        places.put("yesterday", sandbox.server().time().today().toString());
        try (Receiver receiver = Receiver.start()) {
            places.put("hook", ok(sandbox.client(TRADER).post("/api/v1/webhooks",
                    "{\"url\":\"%s\",\"types\":[\"SalesInvoiceIssued\"]}".formatted(receiver.address("/hook")))).get("id").stringValue());
            invoices(sandbox, places, buyer.get("jbkjs").stringValue());
            delivery(sandbox.client(TRADER), places);
        }
        ours(sandbox, places);
        cashRegister(sandbox, places);
        vatRecords(sandbox.client(TRADER), places);
        notice(sandbox, places);
        deduction(sandbox, places);
        sandbox.server().time().advance(Duration.ofDays(1));
        places.put("document", sandbox.invoice().toString());
        return new Estate(places);
    }

    /** The text with every {@code {place}} filled in. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    /** A signed invoice in the central register with a ticket, whose buyer has signed the contract too; and a draft. */
    private static void invoices(Sandbox sandbox, Map<String, String> places, String jbkjs) {
        TestInvoice invoice = sandbox.publicInvoice().with("  <cac:InvoicePeriod>",
                "  <cbc:BuyerReference>JN-JBKJS:" + jbkjs + "</cbc:BuyerReference>\n  <cac:InvoicePeriod>")
                .withAttachment("otpremnica.csv", "roba;1");
        Registered registered = sandbox.registered(TestInvoice.of(SignedInvoice.sign(invoice.bytes())));
        places.put("number", invoice.toString().replaceFirst("(?s).*?<cbc:ID>([^<]+)</cbc:ID>.*", "$1"));
        places.put("sales", Long.toString(registered.salesId()));
        places.put("purchase", Long.toString(registered.purchaseId()));
        places.put("cir", registered.cirId());
        ContractClient seller = sandbox.client(TRADER);
        places.put("ticket", ok(seller.post("/api/publicApi/cir-tickets/addCirTicket", "{\"cirInvoiceId\":\"" + registered.cirId()
                + "\",\"resourceType\":\"Invoice\",\"cirTicketCategory\":\"Information\"}")).toString());
        byte[] document = sandbox.invoice().bytes();
        places.put("draft", ok(seller.postXml(SALES + "/ubl?draft=true&sendToCir=No&requestId=draft", document)).get("SalesInvoiceId").toString());
        seen(sandbox, registered.purchaseId());
    }

    /** Whatever reading changes is done: the buyer has seen the invoice, and the signer's mirror has followed. */
    private static void seen(Sandbox sandbox, long purchaseId) {
        ContractClient buyer = sandbox.client(PUBLIC_FUND_USER);
        buyer.get("/api/publicApi/purchase-invoice/xml?invoiceId=" + purchaseId);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> buyer
                .get("/api/publicApi/public-purchase-contractor-invoice?invoiceId=" + purchaseId).text().contains("\"Seen\""));
    }

    /** A callback that has arrived, so that nothing more becomes of it. */
    private static void delivery(ContractClient seller, Map<String, String> places) {
        String delivered = "/api/v1/webhooks/deliveries?state=Delivered";
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ok(seller.get(delivered)).get("items").size() == 1);
        places.put("delivery", ok(seller.get(delivered)).at("/items/0/deliveryId").toString());
    }

    /** What only our own contract names; the registrations come last and have nothing to tell. */
    private static void ours(Sandbox sandbox, Map<String, String> places) {
        ContractClient seller = sandbox.client(TRADER);
        String place = "/api/v1/invoices/" + ok(seller.get("/api/v1/invoices?side=sales&number=" + places.get("number")))
                .at("/items/0/globUniqId").stringValue();
        places.put("glob", place.substring(place.lastIndexOf('/') + 1));
        places.put("request", ok(seller.get(place)).get("requestId").stringValue());
        long company = ok(sandbox.operator().get("/api/v1/companies")).get("items").valueStream()
                .filter(each -> each.get("pib").stringValue().equals(places.get("sellerPib"))).findFirst().orElseThrow().get("companyId").longValue();
        places.put("company", Long.toString(company));
        places.put("user", ok(sandbox.operator().get("/api/v1/users")).at("/items/0/user").toString());
        mail(sandbox, company, places);
        seller.post("/api/publicApi/subscribe");
        seller.post("/api/publicApi/subscribe", "{\"url\":\"http://127.0.0.1:9999/x\"}");
    }

    private static void mail(Sandbox sandbox, long company, Map<String, String> places) {
        TestServer server = sandbox.server();
        try (Outbox outbox = new Outbox(server.database().dataSource(), server.settings().mail(), true, server.time())) {
            outbox.post(company, Letter.of(MailAddress.parse("kupac@primer.rs").orElseThrow(), "Račun", "Zdravo"));
        }
        String caught = "/api/v1/sandbox/mail";
        ContractClient seller = sandbox.client(TRADER);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ok(seller.get(caught)).get("items").size() == 1);
        places.put("mail", ok(seller.get(caught)).at("/items/0/id").stringValue());
    }

    /** Records of both kinds and generations. */
    private static void vatRecords(ContractClient seller, Map<String, String> places) {
        for (String kind : new String[] {"individual", "group"}) {
            String id = kind.equals("group") ? "GroupVatId" : "IndividualVatId";
            places.put(kind + "1", ok(seller.post("/api/publicApi/vat-recording/" + kind,
                    "{\"year\":2023,\"vatPeriod\":\"May\",\"calculationNumber\":\"O-1\"}")).get(id).toString());
            places.put(kind + "2", ok(seller.post("/api/v2/publicApi/vat-recording/" + kind, """
                    {"year":2025,"vatPeriod":8,"calculationNumber":"O-2","documentDirection":1,"documentType":380,"documentNumber":"F",
                     "baseAmount20":100,"noRealEstateDescription20":"roba","noRealEstateBaseAmount20":100,"noRealEstateCalculatedVat20":20}"""))
                    .get(id).toString());
        }
    }

    private static void notice(Sandbox sandbox, Map<String, String> places) {
        places.put("notice", ok(sandbox.client(PUBLIC_FUND_USER).post("/api/publicApi/recipients-notice-on-input-vat/sender/send", """
                {"noticeNumber":"O-1","totalVatAmount":1000,"documentIssueOrigin":"DocumentIssuedOutsideSef","basisOfNotice":"CreditNoteIssued",
                 "documentReferenceType":"CreditNoteReferenceToInvoice","relatedDocumentNumber":"123","relatedDocumentIssueDate":"2025-05-07",
                 "recipient":{"vatRegistrationCode":"%s"}}""".formatted(places.get("sellerPib")))).get("Id").toString());
    }

    private static void deduction(Sandbox sandbox, Map<String, String> places) {
        places.put("deduction", ok(sandbox.client(PUBLIC_FUND_USER).post("/api/v1/public-api/vat-deduction-record", """
                {"VatDeductionRecordNumber":"O-1","TaxId":"%s","Year":2025,"VatPeriodRange":1,"VatPeriod":1,"GetAnalyticalBreakdown":true,
                 "TurnoverAsSupplier":{},"TurnoverAsRecipient":{},"VatForImport":{},"VatPaidToFarmer":{},"CorrectionOfDeductibleVat":{}}
                """.formatted(places.get("taxId")))).get("Id").toString());
    }

    private static void cashRegister(Sandbox sandbox, Map<String, String> places) {
        places.put("esirKey", ok(sandbox.administrator(TRADER).post("/api/v1/esir-keys", "{\"environment\":\"production\"}"))
                .get("key").stringValue());
        places.put("store", sandbox.company(TRADER).at("/badi/storeId").stringValue());
        places.put("till", sandbox.company(TRADER).at("/badi/clientId").stringValue());
        ContractClient register = sandbox.register(TRADER);
        places.put("category", ok(register.post("/v2/categories", "{\"name\":\"Пића\"}")).get("id").stringValue());
        places.put("file", ok(register.postFile("/v2/files", "file", PngPicture.BYTES)).get("id").stringValue());
        places.put("product", ok(register.get("/v2/products")).get(0).get("id").stringValue());
        sandbox.anonymous().post("/pfr/api/v3/pin", "1234");
        places.put("receipt", ok(register.post("/v2/fiscalization/receipts", """
                {"invoiceType":"normal","transactionType":"sale","payments":{"cash":20},"items":[{"sku":11,"quantity":1}],
                 "receiptDelivery":{"pdf":false}}""")).get("id").stringValue());
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Sandbox.json(reply);
    }
}
