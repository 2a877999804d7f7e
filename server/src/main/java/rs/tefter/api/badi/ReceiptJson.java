package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.wire.WireTime;
import rs.tefter.retail.delivery.Delivered;
import rs.tefter.retail.receipts.Done;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.State;
import rs.tefter.retail.rules.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Receipts as the contract shows them: what the fiscal processor answered, unaltered, and what we know beyond. */
final class ReceiptJson {

    private static final List<String> OF_THE_PROCESSOR = List.of("requestedBy", "sdcDateTime", "invoiceCounter", "invoiceCounterExtension",
        "invoiceNumber", "taxItems", "verificationUrl", "verificationQRCode", "journal", "messages", "signedBy", "encryptedInternalData", "signature",
        "totalCounter", "transactionTypeCounter", "totalAmount", "taxGroupRevision", "businessName", "tin", "locationName", "address", "district",
        "mrc");

    private ReceiptJson() {}

    /** The reply to an order that makes one receipt. */
    static byte[] one(Done done) {
        Receipt receipt = done.signed().getFirst();
        Map<String, Object> body = whole(receipt, done.handed(receipt), done.copyFollows());
        if (done.job().receipts().size() > 1) {
            body.put("copyId", done.job().receipts().getLast().id());
        }
        return BadiJson.bytes(body);
    }

    /** The reply to an order that may make several. */
    static byte[] several(Done done) {
        return BadiJson.bytes(done.signed().stream().map(receipt -> whole(receipt, done.handed(receipt), done.copyFollows())).toList());
    }

    static Map<String, Object> whole(Receipt receipt, Delivered handed, boolean copyFollows) {
        Map<String, Object> body = receipt.signature().map(signed -> ofTheProcessor(signed.raw())).orElseGet(LinkedHashMap::new);
        body.put("pdf", handed.link().map(Object::toString).orElse(null));
        body.put("base64pdf", handed.pdf().map(Base64.getEncoder()::encodeToString).orElse(null));
        putOurs(body, receipt);
        body.put("change", receipt.facts().change());
        receipt.facts().returned().ifPresent(amount -> body.put("returnAmount", amount));
        body.put("esirText", receipt.facts().texts());
        receipt.facts().metadata().ifPresent(json -> body.put("metadata", BadiJson.embedded(json)));
        Map<String, Object> ways = DeliveryJson.of(receipt.id(), handed.ways());
        if (copyFollows) {
            ways.put("copy", Map.of("status", "pending"));
        }
        body.put("delivery", ways);
        return body;
    }

    /** Without what makes it long. */
    static Map<String, Object> row(Receipt receipt) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> answer = receipt.signature().map(signed -> ofTheProcessor(signed.raw())).orElseGet(LinkedHashMap::new);
        List.of("invoiceNumber", "invoiceCounter", "sdcDateTime").forEach(name -> body.put(name, answer.get(name)));
        body.put("totalAmount", receipt.facts().total());
        body.put("taxItems", answer.getOrDefault("taxItems", List.of()));
        putOurs(body, receipt);
        return body;
    }

    private static void putOurs(Map<String, Object> body, Receipt receipt) {
        body.put("id", receipt.id());
        body.put("requestId", receipt.sending().requestId());
        body.put("status", receipt.state() == State.SENDING ? State.UNKNOWN.wireName() : receipt.state().wireName());
        body.put("invoiceType", Words.of(receipt.kind().type()));
        body.put("transactionType", Words.of(receipt.kind().transaction()));
        body.put("storeId", receipt.place().storeId());
        body.put("clientId", receipt.place().clientId());
        body.put("payments", payments(receipt.facts().payments()));
        body.put("buyerId", receipt.facts().buyer().id().orElse(null));
        body.put("cashier", receipt.facts().cashier().orElse(null));
        body.put("referentDocumentNumber", receipt.facts().reference().map(Reference::number).orElse(null));
        body.put("referentDocumentDT", receipt.facts().reference().map(Reference::time).map(WireTime::write).orElse(null));
    }

    private static Map<String, BigDecimal> payments(List<Payment> payments) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        payments.forEach(payment -> amounts.put(Words.of(payment.type()), payment.amount()));
        return amounts;
    }

    private static Map<String, Object> ofTheProcessor(byte[] raw) {
        Map<String, JsonNode> answer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        BadiJson.tree(raw).propertyStream().forEach(member -> answer.put(member.getKey(), member.getValue()));
        Map<String, Object> body = new LinkedHashMap<>();
        OF_THE_PROCESSOR.forEach(name -> body.put(name, Optional.ofNullable(answer.get(name)).orElse(JsonNodeFactory.instance.nullNode())));
        return body;
    }
}
