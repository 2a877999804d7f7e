package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.WrittenReceipts;

/** The part of the walk through every operation that is about receipts which are there: how they are handed out, and what they add up to. */
final class DeliveryWalk {

    private final Sandbox sandbox;
    private final ContractClient register;
    private final String client;

    DeliveryWalk(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.register = sandbox.register(TRADER);
        this.client = sandbox.company(TRADER).at("/badi/clientId").stringValue();
    }

    void walk() {
        delivery();
        reports();
    }

    private void delivery() {
        Instant now = sandbox.server().time().instant();
        String receipt = "/v2/fiscalization/receipts/" + new WrittenReceipts(sandbox, TRADER).signed("ПП", 1, now, "Ана",
            List.of(new WrittenReceipts.Label("Ђ", "20", "120", "20")), Map.of(PaymentType.CASH, "120"), "0");
        register.get(receipt + "/pdf");
        register.get(receipt + "/png");
        String link = json(register.post(receipt + "/deliver", "{\"receiptDelivery\":{\"pdf\":true}}")).get("pdf").stringValue();
        sandbox.anonymous().get(link.replaceFirst(".*/f/", "/f/"));
        String printers = "/v2/clients/" + client + "/printers";
        register.put(printers, "{\"thermalPrinter\":{\"address\":\"127.0.0.1\",\"codePage\":\"1251\"},\"a4Printer\":null}");
        assertThat(register.get(printers).text()).contains("127.0.0.1:9100");
    }

    private void reports() {
        String reports = "/v2/fiscalization/reports/";
        String today = sandbox.server().time().today().toString();
        assertThat(json(register.get(reports + "daily")).at("/counts/ПП").intValue()).isPositive();
        register.get(reports + "period?from=" + today + "&to=" + today);
        register.get(reports + "reconciliation?from=" + today + "&to=" + today);
        register.post(reports + "daily/close", "{\"date\":\"" + today + "\",\"clientId\":\"" + client + "\"}");
    }
}
