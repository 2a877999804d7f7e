package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** The part of the walk through every operation that goes to the sandbox's fiscal processor and its check page. */
final class FiscalProcessorWalk {
    private static final String API = "/pfr/api/v3";
    private static final String BENCH = "/pfr/sandbox";

    private final ContractClient anyone;
    private final JsonNode pfr;
    private final String server;

    FiscalProcessorWalk(TestServer server, Coverage coverage) {
        this.anyone = Sandbox.over(server, coverage).anonymous();
        this.pfr = server.demo().get("pfr");
        this.server = server.baseUrl().toString();
    }

    void walk() {
        assertThat(pfr.get("baseUrl").stringValue()).isEqualTo(server + "/pfr");
        anyone.get(API + "/attention");
        anyone.get(API + "/environment-parameters");
        anyone.post(API + "/pin", pfr.get("pin").stringValue());
        assertThat(Sandbox.json(anyone.get(API + "/status")).get("isPinRequired").booleanValue()).isFalse();
        JsonNode result = Sandbox.json(anyone.with("RequestId", "walk").post(API + "/invoices", """
            {"invoiceType":"Normal","transactionType":"Sale","payment":[{"amount":20,"paymentType":"Cash"}],
             "items":[{"name":"Хлеб/ком","quantity":1,"labels":["Е"],"unitPrice":20,"totalAmount":20}]}"""));
        anyone.get(API + "/invoices/walk");
        check(result);
        bench();
    }

    private void check(JsonNode result) {
        String address = result.get("verificationUrl").stringValue().substring(server.length());
        assertThat(Sandbox.json(anyone.with("Accept", "application/json").get(address)).get("isValid").booleanValue()).isTrue();
        String page = anyone.get(address).text();
        String token = page.replaceFirst("(?s).*viewModel\\.Token\\('([^']+)'\\).*", "$1");
        Reply lines = anyone.with("Content-Type", "application/x-www-form-urlencoded").send("POST", "/specifications",
            BodyPublishers.ofString("invoiceNumber=" + result.get("invoiceNumber").stringValue() + "&token=" + token));
        assertThat(Sandbox.json(lines).get("success").booleanValue()).isTrue();
    }

    private void bench() {
        anyone.get(BENCH + "/receipts");
        anyone.get(BENCH + "/certificate");
        anyone.post(BENCH + "/faults", "{\"dropReplyAfterSign\":0}");
        anyone.post(BENCH + "/clock", "{\"now\":null}");
        anyone.post(BENCH + "/audit");
        anyone.post(BENCH + "/card", "{\"present\":true}");
        anyone.post(BENCH + "/reset", "{}");
        assertThat(Sandbox.json(anyone.get(BENCH)).get("totalCounter").longValue()).isZero();
    }
}
