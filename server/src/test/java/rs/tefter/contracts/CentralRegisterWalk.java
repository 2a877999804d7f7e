package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.TRADER;

import java.time.Duration;
import java.time.LocalDate;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Registered;
import rs.tefter.testing.SignedInvoice;
import rs.tefter.testing.TestInvoice;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** The part of the walk through every operation that goes by the central register; the buyer is its own contract signer. */
final class CentralRegisterWalk {
    private static final String PURCHASE = "/api/publicApi/purchase-invoice";
    private static final String CONTRACTOR = "/api/publicApi/public-purchase-contractor-invoice";
    private static final String TICKETS = "/api/publicApi/cir-tickets";

    private final Sandbox sandbox;
    private final ContractClient seller;
    private final ContractClient buyer;
    private final ContractClient operator;
    private final LocalDate yesterday;

    CentralRegisterWalk(TestServer server, Coverage coverage) {
        this.sandbox = Sandbox.over(server, coverage);
        this.seller = sandbox.client(TRADER);
        this.buyer = sandbox.client(PUBLIC_FUND_USER);
        this.operator = sandbox.operator();
        this.yesterday = server.time().today().minusDays(1);
    }

    void walk() {
        Registered invoice = sandbox.registered(signed());
        String place = PURCHASE + "/" + invoice.cirId();
        buyer.get(PURCHASE + "/ubl/" + invoice.cirId());
        String assign = place + "/assign?AssignationContractNumber=7&AssignerPartyJBKJS="
                + sandbox.company(PUBLIC_FUND_USER).get("jbkjs").stringValue();
        assertThat(buyer.post(assign).status()).isEqualTo(200);
        buyer.get(place + "/cancelassign");
        buyer.post(assign);
        buyer.post(place + "/cancelassign");
        history(invoice);
        tickets(invoice);
        contractSigner(invoice);
        treasury(invoice);
        buyer.post(PURCHASE + "/acceptRejectPurchaseInvoiceByCirInvoiceId",
                "{\"cirInvoiceId\":\"" + invoice.cirId() + "\",\"accepted\":true,\"comment\":\"u redu\"}");
        reverseCharge();
    }

    private TestInvoice signed() {
        TestInvoice invoice = sandbox.publicInvoice().with("  <cac:InvoicePeriod>", "  <cbc:BuyerReference>JN-JBKJS:"
                + sandbox.company(PUBLIC_FUND_USER).get("jbkjs").stringValue() + "</cbc:BuyerReference>\n  <cac:InvoicePeriod>");
        return TestInvoice.of(SignedInvoice.sign(invoice.bytes()));
    }

    private void history(Registered invoice) {
        seller.get("/api/publicApi/sales-cir-invoice/getSalesInvoiceAssignationHistory/" + invoice.cirId());
        buyer.get("/api/publicApi/purchase-cir-invoice/getPurchaseInvoiceAssignationHistory/" + invoice.cirId());
        seller.get("/api/publicApi/sales-cir-invoice/getInvoicePaymentsAndHistory/" + invoice.cirId());
        buyer.get("/api/publicApi/purchase-cir-invoice/getInvoicePaymentsAndHistory/" + invoice.cirId());
    }

    private void tickets(Registered invoice) {
        long ticket = Sandbox.json(seller.post(TICKETS + "/addCirTicket", "{\"cirInvoiceId\":\"" + invoice.cirId()
                + "\",\"resourceType\":\"Invoice\",\"cirTicketCategory\":\"Information\"}")).longValue();
        buyer.get(TICKETS + "/" + invoice.cirId() + "/true");
        buyer.post(TICKETS + "/find");
        buyer.get(TICKETS + "/getCirTicketHistory/" + ticket);
        operator.get("/api/v1/register/tickets");
        operator.post("/api/v1/register/tickets/" + ticket + "/close", "{\"status\":\"Solved\"}");
    }

    private void contractSigner(Registered invoice) {
        await().atMost(Duration.ofSeconds(60)).until(() -> buyer.get(CONTRACTOR + "?invoiceId=" + invoice.purchaseId()).status() == 200);
        buyer.get(CONTRACTOR + "/xml?invoiceId=" + invoice.purchaseId());
        buyer.get(CONTRACTOR + "/signature?invoiceId=" + invoice.purchaseId());
        assertThat(buyer.post(CONTRACTOR + "/ids").text()).contains(Long.toString(invoice.purchaseId()));
        buyer.post(CONTRACTOR + "/changes?date=" + yesterday);
        buyer.get(CONTRACTOR + "/changes?date=" + yesterday);
    }

    private void treasury(Registered invoice) {
        String place = "/api/v1/register/invoices/" + invoice.cirId();
        operator.post(place + "/amount", "{\"amount\":5000}");
        operator.post(place + "/settlement", "{\"amount\":100}");
        operator.post(place + "/cancellation", "{\"comment\":\"greška\"}");
        JsonNode entry = Sandbox.json(operator.get(place));
        assertThat(entry.get("status").stringValue()).isEqualTo("CancelledCir");
        Registered refused = sandbox.registered(sandbox.publicInvoice());
        operator.post("/api/v1/register/invoices/" + refused.cirId() + "/refusal", "{\"comment\":\"nije javna nabavka\"}");
    }

    private void reverseCharge() {
        Sandbox.Sent sent = sandbox.send(sandbox.reverseChargeInvoice(), "walk-ae");
        sandbox.awaitSales(sent.salesId(), "Sent");
        sandbox.client(Sandbox.OTHER_TRADER).post(PURCHASE + "/vatReverseCharge",
                "{\"purchaseInvoiceId\":" + sent.purchaseId() + ",\"vatAmount\":200}");
    }
}
