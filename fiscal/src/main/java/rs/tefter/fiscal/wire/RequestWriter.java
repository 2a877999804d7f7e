package rs.tefter.fiscal.wire;

import java.util.Optional;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.Payment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an InvoiceRequest as a cash-register system sends it: absent members are left out, values of choices go by name. */
public final class RequestWriter {

    private RequestWriter() {}

    public static byte[] write(InvoiceRequest request) {
        ObjectNode json = Json.object();
        request.dateAndTimeOfIssue().ifPresent(time -> json.put("dateAndTimeOfIssue", WireTime.write(time)));
        put(json, "cashier", request.cashier());
        put(json, "buyerId", request.buyerId());
        put(json, "buyerCostCenterId", request.buyerCostCenterId());
        json.put("invoiceType", request.kind().type().wireName());
        json.put("transactionType", request.kind().transaction().wireName());
        ArrayNode payments = json.putArray("payment");
        request.payments().forEach(payment -> write(payment, payments.addObject()));
        put(json, "invoiceNumber", request.invoiceNumber());
        put(json, "referentDocumentNumber", request.referentDocumentNumber());
        request.referentDocumentTime().ifPresent(time -> json.put("referentDocumentDT", WireTime.write(time)));
        json.putObject("options")
            .put("omitQRCodeGen", request.withQrCode() ? "0" : "1")
            .put("omitTextualRepresentation", request.withJournal() ? "0" : "1");
        ArrayNode items = json.putArray("items");
        request.items().forEach(item -> write(item, items.addObject()));
        return Json.bytes(json);
    }

    private static void write(Payment payment, ObjectNode json) {
        json.put("amount", payment.amount()).put("paymentType", payment.type().wireName());
    }

    private static void write(Item item, ObjectNode json) {
        put(json, "gtin", item.gtin());
        json.put("name", item.name()).put("quantity", item.quantity());
        ArrayNode labels = json.putArray("labels");
        item.labels().forEach(labels::add);
        json.put("unitPrice", item.unitPrice()).put("totalAmount", item.totalAmount());
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }
}
