package rs.tefter.api.badi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import rs.tefter.retail.PrintMethod;
import rs.tefter.retail.delivery.Status;

/** How far handing a receipt out has come, as JSON: a member for each way that was wished. */
final class DeliveryJson {

    private DeliveryJson() {}

    static Map<String, Object> of(UUID receiptId, Map<PrintMethod, Status> ways) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (PrintMethod way : PrintMethod.values()) {
            if (ways.containsKey(way)) {
                json.put(way.wire(), status(receiptId, ways.get(way)));
            }
        }
        return json;
    }

    private static Map<String, Object> status(UUID receiptId, Status status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status.state().wire());
        status.error().ifPresent(error -> json.put("error", error));
        if (status.state() == Status.State.FAILED) {
            json.put("retry", "POST /v2/fiscalization/receipts/" + receiptId + "/deliver");
        }
        return json;
    }
}
