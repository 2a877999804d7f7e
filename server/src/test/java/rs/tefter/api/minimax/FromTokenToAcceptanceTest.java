package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;

/** The way of an invoice through both doors, as a program of the one and a program of the other see it. */
class FromTokenToAcceptanceTest {

    @Test
    void anInvoiceIsDraftedIssuedPrintedSentAndAcceptedByItsBuyer() {
        try (Sandbox sandbox = Sandbox.start()) {
            Accounting seller = Accounting.of(sandbox.server(), Sandbox.TRADER);
            JsonNode organisation = seller.get("//RS/API/api/currentuser/orgs").json().get("Rows").get(0).get("Organisation");
            assertThat(organisation.get("ID").asString()).isEqualTo(seller.text("organisationId"));
            long dinar = seller.get("/currencies/code(RSD)").json().get("CurrencyId").longValue();
            long rate = seller.get("/vatrates/code(S)").json().get("VatRateId").longValue();
            long template = seller.get("/report-templates/?SearchString=IR").json().get("Rows").get(0).get("ReportTemplateId").longValue();
            String pib = sandbox.company(Sandbox.OTHER_TRADER).get("pib").stringValue();
            long customer = seller.post("/customers/addbytaxnumber(" + pib + ")", "{}").id();
            long item = seller.post("/items", "{\"Code\":\"A1\",\"Name\":\"Održavanje\",\"ItemType\":\"S\",\"UnitOfMeasurement\":\"h\","
                + "\"VatRate\":{\"ID\":" + rate + "}}").id();
            String today = sandbox.server().time().today().toString();
            long invoice = seller.post("/issuedinvoices", """
                {"InvoiceType":"R","Customer":{"ID":%1$d},"DateIssued":"%2$s","DateTransaction":"%2$s","DateDue":"%2$s","Currency":{"ID":%3$d},
                 "IssuedInvoiceReportTemplate":{"ID":%4$d},"IssuedInvoiceRows":[{"Item":{"ID":%5$d},"Quantity":2,"Price":5000,"RowNumber":1}]}"""
                .formatted(customer, today, dinar, template, item)).id();
            String version = seller.read(invoice).get("RowVersion").stringValue();
            Accounting.Answer printed = seller.act(invoice, "issueAndGeneratepdf?rowVersion=" + version);
            assertThat(printed.status()).as(printed.text()).isEqualTo(200);
            assertThat(printed.json().get("Data").get("AttachmentData").stringValue()).startsWith("JVBERi0");
            assertThat(seller.act(invoice, "sendEInvoice?rowVersion=" + seller.read(invoice).get("RowVersion").stringValue()).text()).isEqualTo("[]");
            await(seller, invoice, "Sent");
            assertThat(seller.read(invoice).get("InvoiceValue").decimalValue()).isEqualByComparingTo("12000");
            accept(sandbox.client(Sandbox.OTHER_TRADER));
            await(seller, invoice, "Approved");
        }
    }

    private static void accept(ContractClient buyer) {
        long id = Sandbox.json(buyer.post("/api/publicApi/purchase-invoice/ids", "")).get("PurchaseInvoiceIds").get(0).longValue();
        buyer.post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice", "{\"invoiceId\":" + id + ",\"accepted\":true}");
    }

    private static void await(Accounting seller, long invoice, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
            seller.get("/issuedinvoices/" + invoice + "/status").json().at("/Tefter/EInvoice/Status").asString("")).isEqualTo(status));
    }
}
