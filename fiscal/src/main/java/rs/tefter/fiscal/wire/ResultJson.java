package rs.tefter.fiscal.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.TaxItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** InvoiceResult in JSON. */
public final class ResultJson {

    private static final int TAX_DECIMALS = 4;
    private static final int MONEY_DECIMALS = 2;

    private ResultJson() {}

    /** All 23 members, those without a value as null. */
    public static byte[] write(InvoiceResult result) {
        ObjectNode json = Json.object();
        json.put("requestedBy", result.requestedBy());
        json.put("sdcDateTime", WireTime.write(result.sdcDateTime()));
        json.put("invoiceCounter", result.invoiceCounter());
        json.put("invoiceCounterExtension", result.invoiceCounterExtension());
        json.put("invoiceNumber", result.invoiceNumber());
        ArrayNode taxes = json.putArray("taxItems");
        result.taxItems().forEach(tax -> write(tax, taxes.addObject()));
        json.put("verificationUrl", result.verificationUrl());
        json.put("verificationQRCode", result.verificationQrCode().orElse(null));
        json.put("journal", result.journal().orElse(null));
        json.put("messages", result.messages());
        json.put("signedBy", result.signedBy());
        json.put("encryptedInternalData", result.encryptedInternalData());
        json.put("signature", result.signature());
        json.put("totalCounter", result.totalCounter());
        json.put("transactionTypeCounter", result.transactionTypeCounter());
        json.put("totalAmount", atLeast(MONEY_DECIMALS, result.totalAmount()));
        json.put("taxGroupRevision", result.taxGroupRevision());
        json.put("businessName", result.businessName());
        json.put("tin", result.tin());
        json.put("locationName", result.locationName());
        json.put("address", result.address());
        json.put("district", result.district());
        json.put("mrc", result.mrc());
        return Json.bytes(json);
    }

    private static void write(TaxItem tax, ObjectNode json) {
        json.put("categoryType", tax.categoryType().number());
        json.put("label", tax.label());
        json.put("amount", tax.amount().setScale(TAX_DECIMALS, RoundingMode.HALF_UP));
        json.put("rate", atLeast(1, tax.rate()));
        json.put("categoryName", tax.categoryName());
    }

    static BigDecimal atLeast(int decimals, BigDecimal number) {
        return number.scale() < decimals ? number.setScale(decimals) : number;
    }

    /** Empty when the bytes are no JSON or lack what makes a receipt: who signed, its number, its time, its counters, its amount, its address. */
    public static Optional<InvoiceResult> read(byte[] bytes) {
        return Json.read(bytes).filter(JsonNode::isObject).map(Members::new).flatMap(ResultJson::read);
    }

    private static Optional<InvoiceResult> read(Members json) {
        Optional<String> number = json.text("invoiceNumber");
        Optional<String> signedBy = json.text("signedBy");
        Optional<OffsetDateTime> time = json.time("sdcDateTime");
        Optional<BigDecimal> total = json.number("totalAmount");
        Optional<Long> totalCounter = counter(json, "totalCounter");
        Optional<Long> typeCounter = counter(json, "transactionTypeCounter");
        Optional<String> url = json.text("verificationUrl");
        if (number.isEmpty() || signedBy.isEmpty() || time.isEmpty() || total.isEmpty() || totalCounter.isEmpty() || typeCounter.isEmpty()
                || url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InvoiceResult(
            json.text("requestedBy").orElse(signedBy.get()),
            time.get(),
            json.textOrNothing("invoiceCounter"),
            json.textOrNothing("invoiceCounterExtension"),
            number.get(),
            json.elements("taxItems").stream().filter(JsonNode::isObject).map(tax -> tax(new Members(tax))).toList(),
            url.get(),
            json.text("verificationQRCode"),
            json.text("journal"),
            json.textOrNothing("messages"),
            signedBy.get(),
            json.textOrNothing("encryptedInternalData"),
            json.textOrNothing("signature"),
            totalCounter.get(),
            typeCounter.get(),
            total.get(),
            json.integer("taxGroupRevision").orElse(0),
            json.textOrNothing("businessName"),
            json.textOrNothing("tin"),
            json.textOrNothing("locationName"),
            json.textOrNothing("address"),
            json.textOrNothing("district"),
            json.textOrNothing("mrc")));
    }

    private static Optional<Long> counter(Members json, String name) {
        return json.number(name).filter(number -> number.signum() >= 0 && number.precision() <= 18).map(BigDecimal::longValue);
    }

    private static TaxItem tax(Members json) {
        return new TaxItem(
            TaxGroupJson.categoryType(json),
            json.textOrNothing("label"),
            json.number("amount").orElse(BigDecimal.ZERO),
            json.number("rate").orElse(BigDecimal.ZERO),
            json.textOrNothing("categoryName"));
    }
}
